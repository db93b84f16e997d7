import { expect, it } from "vitest";
import { nearest } from "./nearest.ts";

it.each([
  ["purposs", ["policy", "purposes", "services"], "purposes"],
  ["Purposes", ["purposes"], "purposes"],
  ["drak", ["auto", "light", "dark"], "dark"],
  ["kz", ["kk", "ru"], "kk"],
  ["kreditomai.kz", ["mycar.kz", "kreditomat.kz"], "kreditomat.kz"],
  ["zzzzzz", ["policy", "purposes"], undefined],
  ["x".repeat(5_000), ["purposes"], undefined],
  ["x".repeat(64), ["x".repeat(63)], "x".repeat(63)],
  ["x".repeat(63), ["x".repeat(64)], "x".repeat(64)],
  ["x".repeat(65), ["x".repeat(64)], undefined],
  ["x".repeat(64), ["x".repeat(65)], undefined],
  ["dar", ["darling", "dark", "bark"], "dark"],
  ["mail", ["mall", "maid"], "mall"],
  ["axx", ["abc"], undefined],
  ["tx", ["ab"], undefined],
  ["marsh", ["march", "marshes"], "march"],
])("for %s of %j is %s", (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected);
});
