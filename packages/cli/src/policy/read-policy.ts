/** What one clause of a policy lists: its bulleted lines, or the clauses below it. */
export interface Clause {
  readonly items: number;
}

/** `9.4. Text`, also behind a Markdown heading's or list's mark. */
const numbered = /^[\s#*>]*(\d+(?:\.\d+)*)[.)]?\s+\S/;
const bulleted = /^\s*[-–—•*·]\s+\S/;

/**
 * The clauses of a policy in plain text, by number. A number that comes twice, as in a text in two languages, counts with its
 * longer list.
 */
export function readPolicy(text: string): ReadonlyMap<string, Clause> {
  const bullets = new Map<string, number>();
  let [current, count] = ["", 0];
  const end = (): void => {
    if (current) bullets.set(current, Math.max(bullets.get(current) ?? 0, count));
    count = 0;
  };
  for (const line of text.split("\n")) {
    const number = bulleted.test(line) ? undefined : numbered.exec(line)?.[1];
    if (number) {
      end();
      current = number;
    } else if (bulleted.test(line)) count += 1;
  }
  end();
  const below = (number: string): number =>
    [...bullets.keys()].filter((one) => one.startsWith(`${number}.`) && !one.slice(number.length + 1).includes("."))
      .length;
  return new Map([...bullets].map(([number, own]) => [number, { items: Math.max(own, below(number)) }]));
}
