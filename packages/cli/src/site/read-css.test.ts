import { describe, expect, it } from "vitest";
import { readCss } from "./read-css.ts";

const found = (css: string): string[] => readCss(css).map(({ use, address }) => `${use} ${address}`);

describe("a style sheet", () => {
  it.each([
    ["a{background:url(https://a.kz/x.png)}", ["image https://a.kz/x.png"]],
    ["a{background:URL( 'https://a.kz/x' )}", ["image https://a.kz/x"]],
    [String.raw`a{background:u\72l("https://a.kz/x")}`, ["image https://a.kz/x"]],
    [String.raw`a{background:url(https://a\2e kz/x)}`, ["image https://a.kz/x"]],
    ['@import "https://a.kz/x.css";', ["style https://a.kz/x.css"]],
    ["@import url(//a.kz/x) layer(x) screen;a{b:c}", ["style //a.kz/x"]],
    ["@font-face{src:local('A'),url(https://a.kz/x) format('woff2')}", ["font https://a.kz/x"]],
    ["@font-face{src:url(https://a.kz/x)}a{background:url(/b)}", ["font https://a.kz/x", "image /b"]],
    ["@media print{@font-face{src:url(https://a.kz/x)}}", ["font https://a.kz/x"]],
    ["a{background:image-set('https://a.kz/x' 1x)}", ["image https://a.kz/x"]],
    ["a{content:'https://a.kz/x'}/* url(https://a.kz/y) */", []],
    ["a{background:url(https://a.kz/x", ["image https://a.kz/x"]],
    ['@charset "https://a.kz";', []],
  ])("%s", (css, expected) => {
    expect(found(css)).toEqual(expected);
  });

  it("tells where each stands", () => {
    expect(readCss("a{}\nb{ background: url(https://a.kz/x) }")[0]?.at).toEqual({ line: 2, column: 16 });
  });
});
