import { describe, expect, it } from "vitest";
import { ancestorsOf, isWithin } from "./domains.ts";

describe("domains", () => {
  it("of a host are itself and its parents, widest last", () => {
    expect(ancestorsOf("a.b.kz")).toEqual(["a.b.kz", "b.kz", "kz"]);
    expect(ancestorsOf("localhost")).toEqual(["localhost"]);
  });

  it.each([
    ["shop.kz", "shop.kz"],
    ["a.b.shop.kz", "shop.kz"],
    ["shop.kz", ".shop.kz"],
    ["a.shop.kz", ".shop.kz"],
    ["www.xn--80aswg.xn--80ao21a", "сайт.қаз"],
    ["www.xn--80aswg.xn--80ao21a", ".Сайт.ҚАЗ"],
    ["xn--80aswg.xn--80ao21a", "xn--80aswg.xn--80ao21a"],
  ])("%s is within %s", (host, domain) => expect(isWithin(host, domain, { URL })).toBe(true));

  it.each([
    ["myshop.kz", "shop.kz"],
    ["shop.kz", "a.shop.kz"],
    ["shop.kz.evil.example", "shop.kz"],
    ["shopkz", "shop.kz"],
    ["xn--80aswg.xn--80ao21a", "айт.қаз"],
  ])("%s is not within %s", (host, domain) => expect(isWithin(host, domain, { URL })).toBe(false));
});
