/** The operators' policies as published, clause by clause in each of their languages. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Language } from "../../../packages/core/src/language.ts";

export const preamble = "преамбула";

const folder = join(import.meta.dirname, "../../../examples/operators");

export const policyText = (operator: string): string => readFileSync(join(folder, operator, "policy.txt"), "utf8");

/** Where a policy in two languages begins anew in the other. */
const titles: Readonly<Record<string, readonly [first: Language, second: string]>> = {
  autocheck: ["kk", "\nПОЛИТИКА КОНФИДЕНЦИАЛЬНОСТИ\n"],
  kreditomat: ["ru", "\n«KREDITOMAT» МОБИЛЬДІ ҚОСЫМШАСЫНЫҢ"],
  mycar: ["kk", "\nПОЛИТИКА КОНФИДЕНЦИАЛЬНОСТИ\n"],
};

function textIn(operator: string, language: Language): string {
  const whole = policyText(operator);
  const [first, title] = titles[operator] ?? ["ru", ""];
  if (!title) return language === "ru" ? whole : "";
  const at = whole.indexOf(title);
  if (at < 0) throw new Error(`The policy of ${operator} has no ${title}`);
  return first === language ? whole.slice(0, at) : whole.slice(at);
}

/** A line that begins a clause; in Kreditomat's 8.1 one stands within a line. */
const numbered = /^(\d+(?:\.\d+)*)\.?\s+(.*)$/;
const within = /(?<=\p{L}{3}\. )(?=\d+\.\d+\. \p{Lu})/u;

/**
 * By number; what stands before the first is the preamble, and what has no number of its own belongs to the clause before
 * it. A number that comes again or goes back is the next one: Autocheck's Russian 7.6 is 9.6, Kreditomat's second 8.2 is 8.3.
 */
export function clausesOf(operator: string, language: Language): ReadonlyMap<string, string> {
  const clauses = new Map<string, string>([[preamble, ""]]);
  let current = preamble;
  for (const line of textIn(operator, language)
    .replaceAll("*", "")
    .split("\n")
    .flatMap((one) => one.split(within))) {
    const [, number, rest = line] = numbered.exec(line.trim()) ?? [];
    if (number) current = inOrder(number, current);
    clauses.set(current, `${clauses.get(current) ?? ""} ${rest}`.replaceAll(/\s+/g, " "));
  }
  return clauses;
}

function inOrder(number: string, current: string): string {
  const parts = (text: string): number[] => text.split(".").map(Number);
  const [before, now] = [parts(current), parts(number)];
  const isBack = current !== preamble && now.length > 1 && compare(now, before) <= 0;
  return isBack ? [...before.slice(0, -1), (before.at(-1) ?? 0) + 1].join(".") : number;
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Whether the clause says that; `…` stands for words between. A clause has its subclauses: 2.2 is 2.2.1 to 2.2.9 too. */
export function saysThat(clauses: ReadonlyMap<string, string>, clause: string, excerpt: string): boolean {
  const text = [...clauses]
    .filter(([number]) => number === clause || number.startsWith(`${clause}.`))
    .map(([, words]) => words)
    .join(" ");
  let from = 0;
  for (const words of excerpt.split("…").map((one) => one.trim())) {
    const at = text.indexOf(words, from);
    if (at < 0) return false;
    from = at + words.length;
  }
  return true;
}
