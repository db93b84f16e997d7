import { describe, expect, it } from "vitest";
import { inertHtml } from "./inert-html.ts";
import type { Rules } from "./rules.ts";

const rules: Rules = { closedAt: (address) => (address === "//x.kz/a&b.js" ? "x" : ""), closedName: () => "" };
const inert = (html: string): string => inertHtml(rules, html);

describe("an address", () => {
  it.each([
    ["<script src=//x.kz/a&b.js>", '<script data-kelisim="x" data-kelisim-src=//x.kz/a&b.js>'],
    ['<script src="//x.kz/a&amp;b.js">', '<script data-kelisim="x" data-kelisim-src="//x.kz/a&amp;b.js">'],
    ["<script src = '//x.kz/a&b.js'>", "<script data-kelisim=\"x\" data-kelisim-src = '//x.kz/a&b.js'>"],
    ["<frame src=//x.kz/a&b.js>", '<frame data-kelisim="x" data-kelisim-src=//x.kz/a&b.js>'],
    ["<iframe\nsrc=//x.kz/a&b.js>", '<iframe data-kelisim="x" data-kelisim-src=//x.kz/a&b.js>'],
  ])("is found as it is written: %j", (html, expected) => expect(inert(html)).toBe(expected));

  it.each([
    `<script src="//x.kz/a&'b.js">`,
    `<script src='//x.kz/"a&b.js'>`,
    `<script src=//x.kz/a&b.jsx>`,
    `<script src=//x.kz/ab.js>`,
    `<script src=//x.kz/a&amp;amp;b.js>`,
  ])("is no other one: %s", (html) => expect(inert(html)).toBe(html));

  it("that a link leads to is a visit; only what it pings is held", () => {
    const own = '<A href="//x.kz/a&b.js" ping="/own">';
    expect(inert(own)).toBe(own);
    expect(inert('<A href="//x.kz/a&b.js" ping="//x.kz/a&b.js">')).toBe(
      '<A data-kelisim="x" href="//x.kz/a&b.js" data-kelisim-ping="//x.kz/a&b.js">',
    );
  });
});

it("scripts of a text that does not run them are left as they are, and nothing else", () => {
  const html = '<SCRIPT src="//x.kz/a&b.js"></SCRIPT><source src="//x.kz/a&b.js">';
  expect(inertHtml(rules, html, false)).toBe(
    '<SCRIPT src="//x.kz/a&b.js"></SCRIPT><source data-kelisim="x" data-kelisim-src="//x.kz/a&b.js">',
  );
});
