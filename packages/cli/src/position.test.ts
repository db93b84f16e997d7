import { expect, it } from "vitest";
import { positionAt, positionOf } from "./position.ts";

const text = `{
  // about
  "a": [{ "b": 1 }, { "c": { "kk": "x" } }],
  "odd key": true
}`;

it.each([
  ["a", 3, 3],
  ["a[0].b", 3, 11],
  ["a[1].c.kk", 3, 30],
  ["a[1].c.ru", 3, 23],
  ["a[7].b", 3, 3],
  ['["odd key"]', 4, 3],
  ["missing.more", 1, 1],
  ["", 1, 1],
])("%s stands at %i:%i", (path, line, column) => {
  expect(positionOf(text, path)).toEqual({ line, column });
});

it("counts from 1", () => {
  expect(positionAt("ab\ncd", 0)).toEqual({ line: 1, column: 1 });
  expect(positionAt("ab\ncd", 4)).toEqual({ line: 2, column: 2 });
});

it("is the start of what is no JSON at all", () => {
  expect(positionOf("", "a")).toEqual({ line: 1, column: 1 });
});
