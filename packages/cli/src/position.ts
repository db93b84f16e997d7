import { findNodeAtLocation, type Node, parseTree } from "jsonc-parser";

/** Both from 1, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/**
 * Where the value of a path such as `purposes[2].title.kk` stands in the text; for one that is missing, the innermost
 * place around it that is there.
 */
export function positionOf(text: string, path: string): Position {
  const root = parseTree(text);
  const keys = keysOf(path);
  let found: Node | undefined;
  for (let count = keys.length; root && !found && count > 0; count -= 1) {
    found = findNodeAtLocation(root, keys.slice(0, count));
  }
  // The name tells a person more than the brace behind it.
  const named = found?.parent?.type === "property" ? found.parent : found;
  return positionAt(text, (named ?? root)?.offset ?? 0);
}

function keysOf(path: string): (string | number)[] {
  return [...path.matchAll(/\["((?:[^"\\]|\\.)*)"\]|\[(\d+)\]|[^.[\]]+/g)].map(
    ([key, quoted, index]) => quoted ?? (index === undefined ? key : Number(index)),
  );
}
