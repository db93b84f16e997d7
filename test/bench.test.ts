import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { budgetsOf } from "./bench/report/budgets.ts";
import { chart } from "./bench/report/chart.ts";
import { docsBlock } from "./bench/report/docs-block.ts";
import { withBlock } from "./bench/report/marked.ts";
import { readmeBlock } from "./bench/report/readme-block.ts";
import { readResults } from "./bench/results.ts";
import { seeded, shuffled } from "./bench/shuffle.ts";

const read = (file: string): string => readFileSync(join(import.meta.dirname, "..", file), "utf8");
const results = readResults();

describe("what the bench found", () => {
  // `npm run bench` measures and writes; `npm run bench:report` writes from what was measured.
  it.each([
    ["docs/performance.md", docsBlock(results)],
    ["README.md", readmeBlock(results)],
  ])("stands in %s", (file, block) => {
    expect(read(file)).toBe(withBlock(read(file), block));
  });

  it("is drawn in docs/performance.svg", () => {
    expect(read("docs/performance.svg")).toBe(chart(results));
  });

  it("has a number for every budget", () => {
    for (const { what, measured } of budgetsOf(results)) expect(measured, what).not.toMatch(/NaN|–|Infinity/);
  });

  it("is of at least nine rounds", () => {
    expect(results.rounds).toBeGreaterThanOrEqual(9);
  });
});

describe("shuffled", () => {
  it("is the same each run, and loses nothing", () => {
    const order = () => shuffled([1, 2, 3, 4, 5, 6], seeded(7));
    expect(order()).toEqual(order());
    expect(order().sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
