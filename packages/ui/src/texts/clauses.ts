import type { FirstTexts } from "./first.ts";

/** Where the policy says so; an empty string where no clause is given. A preamble has a name and no number. */
export function citeClauses(texts: Pick<FirstTexts, "preamble" | "clauses">, clauses: readonly string[] = []): string {
  const numbers = clauses.filter((clause) => clause !== "преамбула");
  const cited = numbers.length ? [texts.clauses(numbers.join(", "), numbers.length)] : [];
  if (numbers.length < clauses.length) cited.unshift(texts.preamble);
  return cited.join(", ");
}
