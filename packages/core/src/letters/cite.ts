import type { LetterTexts } from "./texts/texts.ts";

/** Where the policy says so, as the dialogs cite it; empty where no clause is given. A preamble has no number. */
export function cite(texts: LetterTexts, clauses: readonly string[] = []): string {
  const numbers = clauses.filter((clause) => clause !== "преамбула");
  const cited = numbers.length ? [texts.clauses(numbers.join(", "), numbers.length)] : [];
  if (numbers.length < clauses.length) cited.unshift(texts.preamble);
  return cited.join(", ");
}
