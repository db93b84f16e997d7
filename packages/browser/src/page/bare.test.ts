import { describe, expect, it } from "vitest";
import { bare } from "./bare.ts";

describe("bare", () => {
  it("keeps what is there and inherits nothing, at any depth", () => {
    const copy = bare({ list: [{ id: "a", deep: { yes: true } }], text: "t", none: null, count: 0 });
    expect(JSON.stringify(copy)).toBe('{"list":[{"id":"a","deep":{"yes":true}}],"text":"t","none":null,"count":0}');
    expect([copy, copy.list[0], copy.list[0]?.deep].map((object) => Object.getPrototypeOf(object))).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("takes a key named __proto__ for a key", () => {
    const copy = bare(JSON.parse('{"__proto__":{"always":true}}'));
    expect("always" in copy).toBe(false);
    expect(Object.keys(copy)).toEqual(["__proto__"]);
  });
});
