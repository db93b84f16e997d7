import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keyOf, readResults } from "./operators/broken/results.ts";
import { unbrokenCells } from "./operators/broken/shown.ts";
import { mutations } from "./operators/broken/table.ts";
import { groups, operators } from "./operators/features.ts";
import { drawPage, page } from "./operators/features-page.ts";
import { titlesIn } from "./titles.ts";

const root = join(import.meta.dirname, "..");
const features = groups.flatMap((group) => group.features);
const tests = new Map(
  features.flatMap(({ cells }) => cells.flatMap((cell) => cell.tests.map((test) => [JSON.stringify(test), test]))),
);

/** By file: titles of its tests and groups that run. */
const titles = new Map<string, readonly string[]>();

function titlesOf(file: string): readonly string[] {
  const known = titles.get(file);
  if (known) return known;
  const { tests, groups } = titlesIn(join(root, file));
  titles.set(file, [...tests, ...groups]);
  return titlesOf(file);
}

describe("the table of features", () => {
  it("has every feature from F1 to F74 once, with a cell and a need for each operator", () => {
    expect(features.map(({ id }) => id)).toEqual(Array.from({ length: 74 }, (_, index) => `F${index + 1}`));
    for (const { id, cells, needs } of features) {
      expect([id, cells.length, needs.length]).toEqual([id, operators.length, operators.length]);
      expect(needs.join("")).toMatch(/^[●○–]+$/);
    }
  });

  it.each(features)("$id has a test or a reason in each cell", ({ cells, needs }) => {
    cells.forEach((cell, index) => {
      expect(cell.tests.length > 0 || Boolean(cell.none?.trim())).toBe(true);
      // What a clause demands is not explained away, and what must not be shown is.
      if (cell.none) expect(needs[index]).not.toBe("●");
      if (needs[index] === "–") expect(cell.none).toBeTruthy();
    });
  });

  it.each([...tests.values()])("$file runs the test: $title", ({ file, title }) => {
    expect(existsSync(join(root, file)), file).toBe(true);
    expect(titlesOf(file)).toContain(title);
  });

  it("has a result for each fault, in which a test noticed it at one operator at least", () => {
    const results = readResults();
    const wrong = mutations.filter((one) => !results[keyOf(one)]?.length).map(keyOf);
    expect(wrong).toEqual([]);
    expect(Object.keys(results).sort()).toEqual(mutations.map(keyOf).sort());
  });

  it("has no cell whose test has noticed no fault", () => {
    const left = [...unbrokenCells(readResults()).keys()];
    expect(left).toEqual([]);
  });

  it("is what docs/operators.md shows; `npm run features` writes it", () => {
    expect(readFileSync(join(root, page), "utf8")).toBe(drawPage());
  });
});
