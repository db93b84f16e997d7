import { readFileSync, writeFileSync } from "node:fs";
import { type Result, readResults } from "./results.ts";

export const page = "docs/mutation.md";

const block = /(<!-- results: `npm run mutation` writes these -->\n)[\s\S]*?(\n<!-- end of results -->)/;

/** Stryker's: of all mutants that the tests could be run with, those that a test noticed. */
export function scoreOf({ killed, timedOut, survived, untested }: Result): number {
  return (100 * (killed + timedOut)) / (killed + timedOut + survived + untested);
}

const table = (rows: readonly (readonly (string | number)[])[]): string =>
  rows.map((row) => `| ${row.join(" | ")} |`).join("\n");

const scores = (results: readonly Result[]): string =>
  table([
    [
      "package",
      "score, %",
      "killed",
      "ended by time",
      "survived",
      "no test",
      "counted neither way",
      "lines, %",
      "branches, %",
      "day",
    ],
    ["---", ...Array<string>(8).fill("---:"), "---"],
    ...results.map((result) => [
      result.package,
      scoreOf(result).toFixed(1),
      ...[result.killed, result.timedOut, result.survived, result.untested, result.broken],
      ...[result.lines.toFixed(1), result.branches.toFixed(1)],
      result.date,
    ]),
  ]);

/** By kind of change, how many are left in each package. */
function kinds(results: readonly Result[]): string {
  const names = new Set(results.flatMap(({ survivors }) => survivors.map(({ mutator }) => mutator)));
  const countIn = ({ survivors }: Result, name: string): number =>
    survivors.filter(({ mutator }) => mutator === name).length;
  return table([
    ["left, by what was changed", ...results.map((result) => result.package)],
    ["---", ...results.map(() => "---:")],
    ...[...names].sort().map((name) => [name, ...results.map((result) => countIn(result, name))]),
  ]);
}

/** The page with the tables of the last results in it. */
export function drawPage(): string {
  const results = readResults();
  return readFileSync(page, "utf8").replace(block, (_, start: string, end: string) =>
    [start, scores(results), "\n\n", kinds(results), end].join(""),
  );
}

export function writeReport(): void {
  writeFileSync(page, drawPage());
}
