import { describe, expect, it } from "vitest";
import { guardOfHead } from "./guard-of-head.ts";

const pageWith = (kelisimHead: unknown): Window => ({ kelisimHead }) as unknown as Window;

describe("the guard of the head", () => {
  it("is there once it has started", () => {
    const guard = { held: new Set() };
    expect(guardOfHead(pageWith(guard))).toBe(guard);
  });

  it.each([
    ["nothing", undefined],
    ["its terms, where the file did not run", { services: {} }],
    ["an element of that id", { localName: "div" }],
    ["a form of that id with a field of the name", { localName: "form", held: { localName: "input" } }],
  ])("is not %s", (_, found) => {
    expect(guardOfHead(pageWith(found))).toBeUndefined();
  });
});
