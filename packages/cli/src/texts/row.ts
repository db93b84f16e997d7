import type { Text } from "@kelisim/core";

/** One text as the visitor reads it, and where it comes from. */
export interface Row extends Text {
  /** Into the config; or the key of a text of ours, behind `kelisim:`. */
  readonly path: string;
  readonly clauses?: readonly string[] | undefined;
  /** A letter: its lines stay lines. */
  readonly isLetter?: boolean;
  /** Names with what is told of each, which are a table. */
  readonly stored?: readonly Stored[];
}

export interface Stored extends Text {
  readonly name: string;
}

export interface Section {
  readonly heading: Text;
  readonly rows: readonly Row[];
}

/** A text of ours by its key, such as `dialogs.policy`. */
export type Word = (key: string) => Row;
