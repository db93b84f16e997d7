import { readFileSync } from "node:fs";
import type { Results } from "./results.ts";

/** What `npm run cost` wrote into docs/gate.md: 10,000 elements and 1,000 cookies, without and with the guard. */
export function guardCost(): Results["guard"] {
  const gate = readFileSync("docs/gate.md", "utf8");
  const medians = (row: string): number[] => {
    const line = gate.split("\n").find((text) => text.startsWith(`| ${row}`)) ?? "";
    return line
      .split("|")
      .slice(3, 5)
      .map((cell) => Number.parseFloat(cell));
  };
  const [elements, cookies] = [medians("10,000 elements"), medians("1,000 cookies")];
  const sum = (column: number): number => (elements[column] ?? Number.NaN) + (cookies[column] ?? Number.NaN);
  return { without: sum(0), with: sum(1) };
}
