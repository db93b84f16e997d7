import { describe, expect, it, vi } from "vitest";
import { createMembers, type Kept } from "./members.ts";
import type { Kinds } from "./terms.ts";

function make(kinds: Kinds) {
  const kept: Kept[] = [];
  const lost = vi.fn();
  // biome-ignore lint/suspicious/noExplicitAny: a script of a page asks for no types.
  const { value, ours } = createMembers(globalThis, kinds, { keep: (one) => kept.push(one), lost }) as any;
  return { value, ours, kept, lost };
}

describe("createMembers", () => {
  it("keeps calls for the vendor's own, with what they are called on", () => {
    const { value, kept } = make({ "Widgets.Like": "call" });
    expect(value.Widgets.Like("place", 1)).toBeUndefined();
    expect(kept.map(({ path }) => path)).toEqual([["Widgets", "Like"]]);
    const owner = { Like: vi.fn() };
    kept[0]?.handOver(owner.Like, owner);
    expect(owner.Like.mock).toMatchObject({ calls: [["place", 1]], contexts: [owner] });
  });

  it("promises what the vendor's own answers, or throws, at last", async () => {
    const { value, kept } = make({ execute: "answer", ready: "promise" });
    const answers = [value.execute("key"), value.execute("bad"), value.ready];
    const execute = (key: string) => {
      if (key === "bad") throw new Error("no such key");
      return Promise.resolve(`token of ${key}`);
    };
    for (const { path, handOver } of kept) handOver(path[0] === "ready" ? Promise.resolve("yes") : execute, {});
    expect(await Promise.allSettled(answers)).toMatchObject([
      { value: "token of key" },
      { reason: new Error("no such key") },
      { value: "yes" },
    ]);
  });

  it("has lists, whose entries go into the vendor's own, and functions that do nothing", () => {
    const { value, kept } = make({ cmd: "list", open: "skip" });
    value.cmd.push("one", "two");
    expect(value.open()).toBeUndefined();
    const own = ["zero"];
    for (const { handOver } of kept) handOver(own, {});
    expect(own).toEqual(["zero", "one", "two"]);
  });

  it("is a function or a list itself where the global is one", () => {
    const queue = make("call");
    queue.value(1, "init");
    expect(queue.kept.map(({ path }) => path)).toEqual([[]]);
    const list = make("list");
    list.value.push("entry");
    expect([list.value, list.kept]).toEqual([["entry"], []]);
  });

  it("has nothing in the place of all else, and tells when that is called", () => {
    const { value, lost } = make({ ready: "call", "Widgets.Like": "call" });
    new value.Map("map").setCenter([1, 2]);
    value.Widgets.Poll("poll");
    expect(lost.mock.calls.flat()).toEqual(["Map", "Map", "Widgets.Poll"]);
  });

  it("is no promise unless it is meant to, and takes what a page puts there", async () => {
    const { value, ours, lost } = make({ ready: "call" });
    value.onLoad = "the page's";
    expect([await value, JSON.stringify(value), "Map" in value, value.onLoad, String(value)]).toEqual([
      value,
      '{"onLoad":"the page\'s"}',
      false,
      "the page's",
      "[object Object]",
    ]);
    expect([ours.has(value.ready), ours.has(value.onLoad), lost.mock.calls]).toEqual([true, false, []]);
  });
});
