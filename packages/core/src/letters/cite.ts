/** How a language names the clauses of a policy. */
export interface CitingTexts {
  readonly preamble: string;
  /** @param withPreamble the preamble is cited too, before them */
  clauses(numbers: string, count: number, withPreamble?: boolean): string;
}

/** Where the policy says so; an empty string where no clause is given. A preamble has a name and no number. */
export function citeClauses(texts: CitingTexts, clauses: readonly string[] = []): string {
  const numbers = clauses.filter((clause) => clause !== "преамбула");
  const withPreamble = numbers.length < clauses.length;
  if (numbers.length) return texts.clauses(numbers.join(", "), numbers.length, withPreamble);
  return withPreamble ? texts.preamble : "";
}
