import { describe, expect, it, vi } from "vitest";
import { createNothing } from "./nothing.ts";

type Anything = {
  (...args: unknown[]): Anything;
  new (...args: unknown[]): Anything;
  [name: string]: Anything;
};

const make = (used = vi.fn()) => ({ used, nothing: createNothing(used) as Anything });

describe("createNothing", () => {
  it("is called, made, read and written without an end, and tells of each call", () => {
    const { used, nothing } = make();
    const map = new nothing("map", { zoom: 1 });
    map.setCenter?.([1, 2]).then?.(() => undefined);
    map.own = nothing;
    class Popup extends nothing {}
    expect(used).toHaveBeenCalledTimes(2);
    expect(new Popup()).toBeDefined();
  });

  it("is neither a promise nor a text, a number or a list with anything in it", async () => {
    const { nothing } = make();
    expect(await Promise.resolve(nothing)).toBe(nothing);
    expect([`${nothing}`, Number(nothing), JSON.stringify({ nothing }), [...(nothing as unknown as [])]]).toEqual([
      "",
      0,
      "{}",
      [],
    ]);
  });

  it("ends a loop that goes on as long as there is something", () => {
    const { nothing } = make();
    let turns = 0;
    for (let node: Anything | undefined = nothing; node; node = node.parent) turns++;
    for (let answer: Anything | undefined = nothing; answer; answer = answer()) turns++;
    expect(turns).toBeLessThan(20_000);
  });
});
