import { describe, expect, it } from "vitest";
import { cssAddresses } from "./css-addresses.ts";

const valuesOf = (css: string): string[] => cssAddresses(css).map(({ value }) => value);

describe("an address in a style", () => {
  // https://drafts.csswg.org/css-syntax/#consume-escaped-code-point
  it.each([
    ["url(/a)", "/a"],
    ["url(  /a\n)", "/a"],
    ["url(/a b )", "/a b"],
    ["url(/a", "/a"],
    ["url('/a')", "/a"],
    ['url( "/a" )', "/a"],
    ["src('/a')", "/a"],
    ["URL(/a)", "/a"],
    ["\\75 rl(/a)", "/a"],
    ["\\000075rl(/a)", "/a"],
    ["\\75\r\nrl(/a)", "/a"],
    ["u\\r\\l(/a)", "/a"],
    ["url(\\2f a)", "/a"],
    ["url(\\2f\r\na)", "/a"],
    ["url(\\00002fa)", "/a"],
    ["url(\\2f/)", "//"],
    ["url(\\)a)", ")a"],
    ["url(\\0)", "\ufffd"],
    ["url(\\110000)", "\ufffd"],
    ["url(\\10ffff)", "\u{10ffff}"],
    ["url('a\\\nb')", "ab"],
    ["url('a\\\r\nb')", "ab"],
    ["url('a\\'b')", "a'b"],
    ["url('a\"b')", 'a"b'],
    ["@import '/a'", "/a"],
    ["@import/* x */'/a'", "/a"],
    ["/**/url(/a)", "/a"],
    ["/* */ url(/a)/* ", "/a"],
    ["image-set(f(), '/a' 1x)", "/a"],
    ["image-set((1), '/a' 1x)", "/a"],
  ])("%j loads %j", (css, address) => expect(valuesOf(css)).toEqual([address]));

  it.each([
    "/* url(/a)",
    "/*/ url(/a) */",
    "'url(/a)'",
    "content('/a')",
    "'/a'",
    "url '/a'",
    "@import x '/a'",
    "@importer '/a'",
    "image-set(('/a'))",
    "image-set() '/a'",
    "f(image-set() '/a')",
    "my-url(/a)",
  ])("%j loads nothing", (css) => expect(valuesOf(css)).toEqual([]));

  it("is where it stands", () => {
    const css = "p{a:url( /a );b:url('/b')}@import \"c";
    expect(cssAddresses(css).map(({ start, end }) => css.slice(start, end))).toEqual(["/a", "/b", "c"]);
  });

  it("behind a string that a line ended is found again", () => {
    expect(valuesOf("a:'x\nb:url(/a)")).toEqual(["/a"]);
    expect(valuesOf("a:'x' 'y'url(/a)")).toEqual(["/a"]);
  });
});
