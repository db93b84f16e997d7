import { expect, it } from "vitest";
import { parseConfig } from "../index.ts";

it("a value with line ends in it is told of like any other", () => {
  const told = { path: "policy.languages[0]", fix: expect.stringContaining('Write one of "kk", "ru"') };
  expect(() => parseConfig({ policy: { languages: ["\n\n"] } })).toThrow(
    expect.objectContaining({ problems: expect.arrayContaining([expect.objectContaining(told)]) }),
  );
});
