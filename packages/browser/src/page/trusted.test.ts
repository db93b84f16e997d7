import { describe, expect, it, vi } from "vitest";
import { createRetrust, createTrusted } from "./trusted.ts";

/** As a browser makes them: objects that are text only where a sink asks. */
class Passed {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  toString(): string {
    return this.#text;
  }
}
type Rules = Record<string, (text: string) => string>;
const withTypes = (createPolicy: (name: string, rules: Rules) => unknown): Window =>
  ({ trustedTypes: { createPolicy } }) as unknown as Window;
const names = ["createHTML", "createScript", "createScriptURL"] as const;

describe("trusted text", () => {
  it("is made by a policy named `kelisim`, which changes nothing of it", () => {
    const createPolicy = vi.fn((_: string, rules: Rules) =>
      Object.fromEntries(names.map((name) => [name, (text: string) => new Passed(rules[name]?.(text) ?? "")])),
    );
    const trusted = createTrusted(withTypes(createPolicy));
    const made = names.map((name) => trusted[name]("<b>&amp;</b>") as unknown);
    expect(made.map((text) => [text instanceof Passed, `${text}`])).toEqual(Array(3).fill([true, "<b>&amp;</b>"]));
    expect(createPolicy.mock.calls.map(([name]) => name)).toEqual(["kelisim"]);
  });

  it.each([
    ["a browser without Trusted Types", {} as Window],
    [
      "a page whose policy does not list the name, or has it already",
      withTypes(() => {
        throw new TypeError("Policy with name 'kelisim' already exists.");
      }),
    ],
  ])("is plain text in %s", (_, window) => {
    const trusted = createTrusted(window);
    expect(names.map((name) => trusted[name]("<b>"))).toEqual(["<b>", "<b>", "<b>"]);
  });
});

describe("text made of others", () => {
  const passed = new Passed("<b>");
  const retrust = createRetrust({ ...createTrusted({} as Window), createHTML: (text) => `trusted ${text}` });

  it("is trusted where all of them are", () => {
    expect([retrust([passed], "<b>"), retrust([passed, passed], "<b><b>")]).toEqual(["trusted <b>", "trusted <b><b>"]);
  });

  it.each([[["<b>"]], [[passed, "<b>"]], [[["<b>"]]], [[passed, ["<b>"]]]])(
    "stays plain where one of them is plain: %j",
    (given) => {
      expect(retrust(given, "<b>")).toBe("<b>");
    },
  );
});
