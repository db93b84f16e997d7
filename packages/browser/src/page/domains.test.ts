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
  ])("%s is within %s", (host, domain) => expect(isWithin(host, domain)).toBe(true));

  it.each([
    ["myshop.kz", "shop.kz"],
    ["shop.kz", "a.shop.kz"],
    ["shop.kz.evil.example", "shop.kz"],
    ["shopkz", "shop.kz"],
  ])("%s is not within %s", (host, domain) => expect(isWithin(host, domain)).toBe(false));
});
