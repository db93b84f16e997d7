/** A range of a text, and what comes in its place. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Taken instead where the texts before and behind the range would join into something else. */
  readonly otherwise?: readonly Edit[];
}

export type Joins = (before: string) => boolean;

/** Long enough for any named character reference. */
const lookBack = 40;

/** Everything outside the ranges stays as it is. */
export function applyEdits(text: string, edits: readonly Edit[], joins: Joins = () => false): string {
  const pieces: string[] = [];
  let at = 0;
  let tail = "";
  const add = (piece: string): void => {
    pieces.push(piece);
    tail = (tail + piece.slice(-lookBack)).slice(-lookBack);
  };
  const take = (edit: Edit): void => {
    add(text.slice(at, edit.start));
    at = edit.start;
    if (edit.otherwise && joins(tail)) {
      for (const other of inOrder(edit.otherwise)) take(other);
    } else {
      add(edit.text);
      at = edit.end;
    }
  };
  for (const edit of inOrder(edits)) take(edit);
  add(text.slice(at));
  return pieces.join("");
}

const inOrder = (edits: readonly Edit[]): Edit[] => [...edits].sort((a, b) => a.start - b.start);

/** With `<` or an unfinished character reference before it, what follows a removed tag would be read as another. */
export const joinsInText: Joins = (before) => before.endsWith("<") || /&[#\w]*$/.test(before);

/** In a comment, `--` and `>` must not come together either. */
export const joinsInComment: Joins = (before) => /[-!]$/.test(before) || joinsInText(before);
