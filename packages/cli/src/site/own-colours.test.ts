import { readFileSync } from "node:fs";
import { join } from "node:path";
import { baseStyles, darkColours } from "@kelisim/ui/words";
import { describe, expect, it } from "vitest";
import { operators } from "../sample.fixture.ts";
import { contrast, over, readColour } from "./contrast.ts";
import { colourSlips } from "./own-colours.ts";
import { readProperties } from "./read-properties.ts";

const slips = (...sheets: readonly string[]): string[] =>
  colourSlips(sheets.flatMap((css, index) => readProperties(css).map((set) => ({ ...set, file: `${index}.css` })))).map(
    ({ file, at, problem }) => `${file}:${at.line} ${problem}`,
  );

describe("the contrast of one's own colours", () => {
  it("is right for the usual ones, and for none", () => {
    expect(slips(":root { --kelisim-accent: #0b5d52 }", "a { color: red }")).toEqual([]);
  });

  it.each([
    ["text on the ground", "--kelisim-text: #999", /^0\.css:1 In the light theme, text .* contrast of 2\.85\./],
    ["links", "--kelisim-accent: #ffb300", /links and switches/],
    ["a button", "--kelisim-button: #0b5d52; --kelisim-on-button: #073", /In the light theme, words of buttons/],
    ["a button under the pointer", "--kelisim-on-accent: #333", /under the pointer/],
    ["small text alone", "--kelisim-text: #707070", /small text, mixed/],
    ["small text in the settings alone", "--kelisim-text: #3c3c3c; --kelisim-bg: #eee", /small text on the ground of/],
    ["the dark theme alone", "--kelisim-dark-accent: #1d4ed8", /In the dark theme, links/],
    [
      "the dark theme, mixed from the light accent",
      "--kelisim-accent: #000; --kelisim-dark-bg: #555",
      /In the dark theme, links/,
    ],
  ])("is told of where it is too low: %s", (_name, css, told) => {
    const found = slips(`:root { ${css} }`);
    expect(
      found.filter((one) => told.test(one)),
      found.join("\n"),
    ).toHaveLength(1);
  });

  it("goes by what a variable of the page stands for, in each scheme and wherever it is set", () => {
    const brand = ":root { --brand: #1d4ed8 } @media (prefers-color-scheme: dark) { :root { --brand: #8ab0ff } }";
    const uses = (name: string) => `:root { --kelisim-${name}: var(--brand); }`;
    expect(slips(brand, uses("accent"), uses("dark-accent"))).toEqual([]);
    expect(slips(brand.replace("#8ab0ff", "#101030"), uses("dark-accent")).join()).toMatch(
      /^0?1?\.css:1 In the dark theme/,
    );
  });

  it("is judged for each element that has its own, over what it inherits", () => {
    const css = ":root { --kelisim-text: #222 }\nform { --kelisim-bg: #333; }";
    expect(slips(css).join("\n")).toContain("0.css:2 In the light theme, text");
  });

  it.each(operators)("is enough on the demo site of %s, which sets its own", (id) => {
    const css = readFileSync(join(import.meta.dirname, `../../../../examples/operators/${id}/site/site.css`), "utf8");
    expect(css).toContain("--kelisim-heading-font:");
    expect(slips(css)).toEqual([]);
  });

  it("is said to be unknown where the style sheets do not tell the colour", () => {
    expect(slips(":root { --kelisim-text: var(--from-a-script) }").join()).toContain("cannot be read here");
  });
});

it("colours are read as CSS writes them", () => {
  expect(readColour("color-mix(in srgb, #000 50%, #fff)")?.map((part) => Math.round(part * 10))).toEqual([5, 5, 5, 10]);
  expect(readColour("oklch(0% 0 0)")).toEqual([0, 0, 0, 1]);
  expect(readColour("linear-gradient(red, blue)")).toBeUndefined();
  expect(contrast([0, 0, 0, 1], [1, 1, 1, 1])).toBe(21);
  expect(over([0, 0, 0, 0.5], [1, 1, 1, 1])).toEqual([0.5, 0.5, 0.5, 1]);
  expect(readProperties(`x{${darkColours}}`).map(({ name }) => name)).toEqual([
    "--b",
    "--t",
    "--a",
    "--o",
    "--f",
    "--w",
  ]);
});

it("no short name of a colour is set twice in the dialogs, where one would take the other's place", () => {
  const names = readProperties(baseStyles).map(({ name, selector, isDark }) => `${name} ${selector} ${isDark}`);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
