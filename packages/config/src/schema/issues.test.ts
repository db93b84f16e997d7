import { describe, expect, it } from "vitest";
import { itRefuses } from "../../fixtures/expect-problems.ts";
import { parseConfig } from "../index.ts";

it("a value with line ends in it is told of like any other", () => {
  const told = { path: "policy.languages[0]", fix: expect.stringContaining('Write one of "kk", "ru"') };
  expect(() => parseConfig({ policy: { languages: ["\n\n"] } })).toThrow(
    expect.objectContaining({ problems: expect.arrayContaining([expect.objectContaining(told)]) }),
  );
});

describe("a value of another form", () => {
  itRefuses([
    ["a number for a text", { id: 5 }, "id", "This is 5, not a string. Write a string."],
    ["a text for yes or no", { "purposes[0].always": "yes" }, "purposes[0].always", "Write true or false."],
    ["an object for a list", { purposes: {} }, "purposes", "This is an object, not a list. Write a list."],
    ["a text for an object", { policy: "9.5" }, "policy", "Write an object."],
    ["a number for one of several forms", { "services[0]": 5 }, "services[0]", "Write one of the forms known here."],
    [
      "a word close to a known one",
      { "ui.theme": "drak" },
      "ui.theme",
      'Write "dark" if that is what you mean. Write one of',
    ],
    [
      "a word close to none",
      { "ui.theme": "zzzzzz" },
      "ui.theme",
      '"zzzzzz" is not one of the values known here. Write one of',
    ],
    ["no legal person", { controllers: [] }, "controllers", "Name the legal person behind the site."],
    ["nothing where a value must be", { id: undefined }, "id", "This value is missing. Add it."],
  ]);

  it("tells that there is no config at all", () => {
    expect(() => parseConfig(undefined)).toThrow(
      expect.objectContaining({
        problems: [{ path: "", problem: "There is no config.", fix: "Hand over an object.", severity: "error" }],
      }),
    );
  });
});
