import { readFileSync } from "node:fs";
import ts from "typescript";

/** Titles as a file of tests writes them, of what runs: not of what is skipped, and not of what stands in a comment. */
export interface Titles {
  readonly tests: readonly string[];
  readonly groups: readonly string[];
}

/** Tests that vitest leaves out, whatever is in them. */
const leftOut = new Set(["skip", "todo"]);

export function titlesIn(file: string, text: string = readFileSync(file, "utf8")): Titles {
  const titles = { tests: [] as string[], groups: [] as string[] };
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const words = wordsOf(node.expression);
      if (words.some((word) => leftOut.has(word))) return;
      const [title] = node.arguments;
      if (title && ts.isStringLiteralLike(title)) listFor(words[0] ?? "", titles)?.push(title.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return titles;
}

/** `it`, `test`, and groups: `describe`, and ours around it, such as `describeOperators`. */
function listFor(name: string, { tests, groups }: { tests: string[]; groups: string[] }): string[] | undefined {
  if (name === "it" || name === "test") return tests;
  return name.startsWith("describe") ? groups : undefined;
}

/** `it`, `each` of `it.each(rows)(title, run)`. */
function wordsOf(callee: ts.Expression): string[] {
  if (ts.isIdentifier(callee)) return [callee.text];
  if (ts.isPropertyAccessExpression(callee)) return [...wordsOf(callee.expression), callee.name.text];
  if (ts.isCallExpression(callee)) return wordsOf(callee.expression);
  return ts.isTaggedTemplateExpression(callee) ? wordsOf(callee.tag) : [];
}
