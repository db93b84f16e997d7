import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { groups, operators, type Shown } from "./operators/features.ts";
import { drawPage, page } from "./operators/features-page.ts";

const root = join(import.meta.dirname, "..");
const features = groups.flatMap((group) => group.features);
const tests = new Map(
  features.flatMap(({ cells }) => cells.flatMap((cell) => cell.tests.map((test) => [JSON.stringify(test), test]))),
);

/** Titles as the file writes them: of a test, of a group, and of one that is made for each of a list. */
function hasTitle({ file, title }: Shown): boolean {
  return readFileSync(join(root, file), "utf8").includes(`(${JSON.stringify(title)}`) || hasWrapped({ file, title });
}

/** On a line of its own, where it is too long for the other. */
function hasWrapped({ file, title }: Shown): boolean {
  const lines = readFileSync(join(root, file), "utf8").split("\n");
  return lines.some((line, index) => line.trim() === `${JSON.stringify(title)},` && /\($/.test(lines[index - 1] ?? ""));
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

  it.each([...tests.values()])("$file has the test: $title", (test) => {
    expect(existsSync(join(root, test.file)), test.file).toBe(true);
    expect(hasTitle(test), test.title).toBe(true);
  });

  it("is what docs/operators.md shows; `npm run features` writes it", () => {
    expect(readFileSync(join(root, page), "utf8")).toBe(drawPage());
  });
});
