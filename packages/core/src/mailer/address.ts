/** What is used of the `URL` that every server runtime has. */
export interface WebAddress {
  readonly href: string;
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
}

// Core is compiled with the language's own library alone. The mailer runs on servers only, and there `URL` reads an
// address just as the reader's browser will.
declare const URL: new (address: string, base?: string) => WebAddress;

/** A letter has no address of its own; `//host/…` still needs one to be read against. */
export const noBase = "https://letter.invalid/";

/** A longer base would make a letter full of relative addresses slow to read. No host is told apart further on. */
const longestBase = 500;

/** The address, or `undefined` for what is none and so makes no request. */
export function readAddress(address: string, base?: string): WebAddress | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}

/**
 * Every way to read an address in a letter. `https:host/x` is a path where the letter is shown in a page of that
 * scheme, and a host where it is not.
 */
export function readings(address: string, base: string): WebAddress[] {
  return [readAddress(address), readAddress(address, base)].filter((url) => url !== undefined);
}

/** What the addresses of a letter are read against: its `<base>`, if it has one that counts. */
export function baseOf(href: string | undefined, outer: string): string {
  const url = href === undefined ? undefined : readAddress(href, outer);
  return url ? url.href.slice(0, longestBase) : outer;
}
