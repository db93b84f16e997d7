import { describe, expect, it } from "vitest";
import { readJson } from "./read-json.ts";

const fault = (text: string, isCommented = false) => {
  const read = readJson(text, isCommented);
  return "fault" in read ? read.fault : undefined;
};

describe("JSON", () => {
  it("is read as it is, behind a byte order mark too", () => {
    expect(readJson('\uFEFF{"a": [1, null]}', false)).toEqual({ value: { a: [1, null] } });
  });

  it.each([
    ['{\n  "a": 1\n  "b": 2\n}', 2, 9, "A comma is missing here."],
    ['{"a" 1}', 1, 5, "A colon is missing here."],
    ['{"a": [1, 2', 1, 12, "A ] is missing here."],
    ['{\n"a": 1', 2, 7, "A } is missing here."],
    ['{"a": }', 1, 7, "A value is missing here."],
    ["{a: 1}", 1, 2, "This is not JSON."],
    ['{"a": "b', 1, 7, "This text has no end."],
    ['{"a": 1} {', 1, 10, "The config is over before this."],
    ['{"a": 1,}', 1, 9, "A name in double quotes is expected here."],
    ['{\n  // why\n  "a": 1\n}', 2, 3, "A .json file holds no comments."],
    ["", 1, 1, "A value is missing here."],
  ])("%j has its first fault at %i:%i", (text, line, column, problem) => {
    expect(fault(text)).toMatchObject({ line, column, problem });
    expect(fault(text)?.fix).toMatch(/\.$/);
  });
});

describe("JSON with comments", () => {
  it("holds comments and commas at ends", () => {
    expect(readJson('{ // a\n "a": [1,], /* b */ }', true)).toEqual({ value: { a: [1] } });
  });

  it("is as strict about the rest", () => {
    expect(fault('{ // a\n "a": 1\n "b": 2}', true)).toMatchObject({ line: 2, column: 8 });
    expect(fault("{} /* no end", true)?.problem).toBe("This comment has no end.");
  });
});
