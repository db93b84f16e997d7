/** What the checker of regular expressions says of ours, kept in verdicts.json. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkSync } from "recheck";
import ts from "typescript";
import { sources, walk } from "./sources.ts";

/** In the process itself: no Java, no binary. */
process.env.RECHECK_SYNC_BACKEND = "pure";

export type Verdict = "safe" | "vulnerable" | "unknown";

export const verdictsFile = join(import.meta.dirname, "verdicts.json");

/** By the expression as it is written, slashes and flags with it. */
export const verdictsKept = (): Readonly<Record<string, Verdict>> => JSON.parse(readFileSync(verdictsFile, "utf8"));

/** Each regular expression of our sources, with the first file that has it. */
export function literals(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, tree } of sources()) {
    walk(tree, (node) => {
      if (ts.isRegularExpressionLiteral(node) && !found.has(node.text)) found.set(node.text, name);
    });
  }
  return found;
}

export function parts(literal: string): [source: string, flags: string] {
  const [, source = "", flags = ""] = /^\/(.*)\/([a-z]*)$/s.exec(literal) ?? [];
  return [source, flags];
}

/** Works it out from the expression alone. "unknown" for assertions that it cannot follow, and after a minute. */
export function judge(literal: string): Verdict {
  return checkSync(...parts(literal), { checker: "automaton", timeout: 60_000 }).status;
}
