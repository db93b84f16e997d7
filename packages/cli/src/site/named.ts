import type { Position } from "../position.ts";

/** What an address is used for. `text`: it stands in a script, and how it is used cannot be told. */
export type Use =
  | "script"
  | "style"
  | "image"
  | "font"
  | "media"
  | "frame"
  | "object"
  | "manifest"
  | "connection"
  | "worker"
  | "form"
  | "preconnect"
  | "text";

/** An address of a site, where it stands. */
export interface Named {
  readonly use: Use;
  /** As it is written; a piece that only the running page knows is {@link hole}. */
  readonly address: string;
  readonly at: Position;
}

/** Stands for a piece of text that only the running page knows. No file holds it as it is. */
export const hole = "\u0000";

/** The first place that a file's or a tag's own text has in the file that it stands in. */
export const beginning: Position = { line: 1, column: 1 };

/** A place within a text that stands somewhere itself. */
export function within(start: Position, { line, column }: Position): Position {
  return line === 1 ? { line: start.line, column: start.column + column - 1 } : { line: start.line + line - 1, column };
}

/** Places of a text by offset; for many of one long text. */
export function placesOf(text: string): (offset: number) => Position {
  const starts = [0];
  for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
