import fc from "fast-check";
import { expect, it } from "vitest";
import { formatPath, parsePath, show, valueAt } from "./path.ts";

const key = fc.oneof(fc.stringMatching(/^[a-z$_][a-z0-9_-]{0,8}$/), fc.nat(999_999));

it("reads back what it writes", () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 5 }), (rest) => {
      const path = ["purposes", ...rest];
      expect(parsePath(formatPath(path))).toEqual(path);
    }),
  );
});

it.each([
  [["purposes", 2, "title", "kk"], "purposes[2].title.kk"],
  [["a key"], '["a key"]'],
  [[0, "id"], "[0].id"],
  [[], ""],
])("writes %j as %s", (path, text) => {
  expect(formatPath(path)).toBe(text);
});

it.each(["", "a..b", "a[x]", "a b", "[0]", "a.[0]", ".a"])("does not take %j for a path", (text) => {
  expect(parsePath(text)).toBeUndefined();
});

it("finds own values only", () => {
  expect(valueAt({ a: [{ b: 1 }] }, ["a", 0, "b"])).toBe(1);
  expect(valueAt({}, ["toString"])).toBeUndefined();
  expect(valueAt(null, ["a"])).toBeUndefined();
});

it.each([
  ["a text", "MyCar", '"MyCar"'],
  ["a text of 60 letters", "x".repeat(60), `"${"x".repeat(60)}"`],
  ["a longer one, cut", "x".repeat(61), `"${"x".repeat(57)}…"`],
  ["a list", ["MyCar"], "a list"],
  ["an object", { kk: "MyCar" }, "an object"],
  ["a function", () => "MyCar", "a function"],
  ["null", null, "null"],
  ["a number", 14, "14"],
  ["yes or no", false, "false"],
])("shows %s", (_name, value, text) => {
  expect(show(value)).toBe(text);
});

it("finds nothing in a text", () => {
  expect(valueAt("MyCar", [0])).toBeUndefined();
});
