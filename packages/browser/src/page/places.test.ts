import type { Service } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { createIdsAt, placesOf } from "./places.ts";

const at = (id: string, ...hosts: string[]): Service => ({
  id,
  purpose: "stats",
  title: { kk: "Үлгі", ru: "Пример" },
  hosts,
});
const idsAt = createIdsAt(
  placesOf(
    [
      at("count", "count.example", "cdn.example/count/"),
      at("share", "cdn.example/share.js"),
      at("odd", "cdn.example/a%2Db;v=1//c/"),
      at("also", "count.example:8080"),
      at("letters", "қаз.kz"),
      { ...at("own"), hosts: undefined } as unknown as Service,
    ],
    globalThis,
  ),
);

describe("services at an address", () => {
  it.each([
    ["https://count.example/x.js", ["count", "also"]],
    ["https://a.count.example./", ["count", "also"]],
    ["https://cdn.example/count/a/b.js", ["count"]],
    ["https://cdn.example/share.js?v=1", ["share"]],
    ["https://xn--80ao21a.kz/", ["letters"]],
    ["https://cdn.example//count//a.js", ["count"]],
    ["https://cdn.example/c%6Funt/a.js", ["count"]],
    ["https://cdn.example/%2Fcount/", ["count"]],
    ["https://cdn.example/count;v=1/a.js;s=2", ["count"]],
    ["https://cdn.example/share%2Ejs", ["share"]],
    ["https://cdn.example/a-b/c/x", ["odd"]],
  ])("%s: %j", (address, ids) => {
    expect(idsAt(new URL(address))).toEqual(ids);
  });

  it.each(["https://cdn.example/", "https://cdn.example/share.json", "https://acount.example/", "data:,x"])(
    "are none at %s",
    (address) => {
      expect(idsAt(new URL(address))).toBeUndefined();
    },
  );
});
