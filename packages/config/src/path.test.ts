import fc from "fast-check";
import { expect, it } from "vitest";
import { formatPath, parsePath, valueAt } from "./path.ts";

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
