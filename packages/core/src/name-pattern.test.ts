import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesName } from "./name-pattern.ts";

describe("matchesName", () => {
  it.each([
    ["_ga", "_ga", true],
    ["_ga", "_gat", false],
    ["_ga_*", "_ga_ABC", true],
    ["_ga_*", "_ga_", true],
    ["_ga_*", "_ga", false],
    ["*_id", "visitor_id", true],
    ["a*b*c", "a1b2c", true],
    ["a*b*c", "acb", false],
    ["ab*ba", "aba", false],
    ["a*b*b", "ab", false],
    [".*", "x", false],
    ["(a+)+$", "aaaa", false],
  ])("%s and %s: %s", (pattern, name, expected) => {
    expect(matchesName(pattern, name)).toBe(expected);
  });

  it("agrees with a regular expression of the same meaning", () => {
    const word = fc.stringMatching(/^[ab*]{0,8}$/);
    fc.assert(
      fc.property(word, fc.stringMatching(/^[ab]{0,8}$/), (pattern, name) => {
        expect(matchesName(pattern, name)).toBe(new RegExp(`^${pattern.replaceAll("*", ".*")}$`).test(name));
      }),
    );
  });
});
