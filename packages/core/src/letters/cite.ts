/** How a language names the clauses of a policy. */
export interface CitingTexts {
  readonly preamble: string;
  clauses(numbers: string, count: number): string;
}

/** Where the policy says so; an empty string where no clause is given. A preamble has a name and no number. */
export function citeClauses(texts: CitingTexts, clauses: readonly string[] = []): string {
  const numbers = clauses.filter((clause) => clause !== "преамбула");
  const cited = numbers.length ? [texts.clauses(numbers.join(", "), numbers.length)] : [];
  if (numbers.length < clauses.length) cited.unshift(texts.preamble);
  return cited.join(", ");
}
