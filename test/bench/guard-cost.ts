import { readFileSync } from "node:fs";
import type { Results } from "./results.ts";

/** What `npm run cost` wrote into docs/gate.md: 10,000 elements and 1,000 cookies, without and with the guard. */
export function guardCost(): Results["guard"] {
  const gate = readFileSync("docs/gate.md", "utf8");
  const row = gate.split("\n").find((line) => line.startsWith("| both |")) ?? "";
  const [without = Number.NaN, withGuard = Number.NaN] = row.split("|").slice(3, 5).map(Number.parseFloat);
  return { without, with: withGuard };
}
