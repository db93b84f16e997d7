/** What a vendor is told of its service. */
export interface Word {
  readonly granted: boolean;
  /** Granted for advertising too; only Clarity is told of it apart. */
  readonly ads: boolean;
  /** The operator's number with the vendor, or `""`. */
  readonly account: string;
}

/** Tells a vendor, in the page's head before its tag or later while its script runs. */
export type Tell = (window: Window, word: Word) => void;

export type State = "granted" | "denied";

export const stateOf = (granted: boolean): State => (granted ? "granted" : "denied");

/** The object `arguments` of a call: vendors' queues know a call by it, and pass an array by. */
export function callOf(..._words: unknown[]): IArguments {
  // biome-ignore lint/complexity/noArguments: this very object is what is wanted.
  return arguments;
}
