import { describe, expect, it } from "vitest";
import { type CspSource, coversPlace, matchesSource, readCspSource } from "./csp-source.ts";

const page = new URL("https://shop.kz/basket");
const matches = (source: string, address: string, at = page): boolean =>
  matchesSource(readCspSource(source) as CspSource, new URL(address), at);

describe("a source", () => {
  it.each([
    ["'self'", { keyword: "'self'" }],
    ["HTTPS:", { scheme: "https" }],
    ["*", { host: "*", path: "" }],
    ["*.Example.kz", { host: "*.example.kz", path: "" }],
    ["example.kz.", { host: "example.kz.", path: "" }],
    ["wss://a_b.kz:*/x/%79", { scheme: "wss", host: "a_b.kz", port: "*", path: "/x/y" }],
    ["a.kz:8443", { host: "a.kz", port: "8443", path: "" }],
    ["a.kz/x%2Fy/%zz", { host: "a.kz", path: "/x%2Fy/%zz" }],
  ])("%s is taken apart", (text, source) => {
    expect(readCspSource(text)).toEqual(source);
  });

  it.each(["", "'", "a.*", "*.", "a..kz", ".a.kz", "a.kz:x", "a.kz?x", "a.kz/x?y", "//a.kz", "a.kz/../b", "a b"])(
    "%j is none",
    (text) => {
      expect(readCspSource(text)).toBeUndefined();
    },
  );
});

describe("an address", () => {
  it.each([
    ["*", "http://a.kz/", true],
    ["*", "wss://a.kz/", false],
    ["https:", "https://a.kz:8443/", true],
    ["http:", "https://a.kz/", true],
    ["https:", "http://a.kz/", false],
    ["ws:", "wss://a.kz/", true],
    ["wss:", "https://a.kz/", true],
    ["a.kz", "https://a.kz/x", true],
    ["a.kz", "http://a.kz/x", false],
    ["a.kz", "wss://a.kz/x", false],
    ["a.kz", "https://b.a.kz/", false],
    ["a.kz", "https://a.kz:8443/", false],
    ["a.kz", "https://a.kz./", false],
    ["a.kz.", "https://a.kz./", true],
    ["http://a.kz:80", "https://a.kz/", true],
    ["a.kz:*", "https://a.kz:8443/", true],
    ["*.a.kz", "https://b.a.kz/", true],
    ["*.a.kz", "https://c.b.a.kz/", true],
    ["*.a.kz", "https://a.kz/", false],
    ["*.a.kz", "https://ba.kz/", false],
    ["https://*:443", "https://any.kz/", true],
    ["a.kz/x/", "https://a.kz/x/y/z", true],
    ["a.kz/x/", "https://a.kz/x", false],
    ["a.kz/x", "https://a.kz/x", true],
    ["a.kz/x", "https://a.kz/x/y", false],
    ["a.kz/", "https://a.kz/x/y", true],
    ["a.kz/%78/", "https://a.kz/x/y", true],
    ["a.kz/x%2Fy", "https://a.kz/x/y", false],
    ["'self'", "https://shop.kz/x", true],
    ["'self'", "wss://shop.kz/x", true],
    ["'self'", "http://shop.kz/x", false],
    ["'self'", "https://shop.kz:8443/x", false],
    ["'self'", "https://www.shop.kz/", false],
    ["'sha256-abc'", "https://shop.kz/", false],
  ])("%s lets in %s: %s", (source, address, expected) => {
    expect(matches(source, address)).toBe(expected);
  });

  it("of a page without encryption is that of its safer twin too", () => {
    const at = new URL("http://shop.kz/");
    const addresses = ["http://shop.kz/", "https://shop.kz/", "ws://shop.kz/", "wss://shop.kz/", "ws://shop.kz:81/"];
    expect(addresses.map((address) => matches("'self'", address, at))).toEqual([true, true, true, true, false]);
    expect(matches("a.kz", "http://a.kz/", at)).toBe(true);
  });
});

describe("places", () => {
  it.each([
    ["a.kz", "a.kz", true],
    ["a.kz", "b.a.kz/x/", true],
    ["b.a.kz", "a.kz", false],
    ["a.kz/x/", "a.kz/x/y.js", true],
    ["a.kz/x/", "a.kz", false],
    ["a.kz/x/", "a.kz/y/", false],
    ["a.kz/x/", "b.a.kz/x/", true],
  ])("%s covers %s: %s", (outer, inner, expected) => {
    expect(coversPlace(outer, inner)).toBe(expected);
  });
});
