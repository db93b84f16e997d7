import { describe, expect, it, vi } from "vitest";
import { createReporter } from "./report.ts";

function start(hostname = "shop.kz", error: (...words: unknown[]) => void = () => {}) {
  const console = { error: vi.fn(error) };
  const reporter = createReporter({ console, location: { hostname } } as unknown as Window & typeof globalThis);
  return { reporter, said: console.error.mock.calls };
}
const failing = (): never => {
  throw new Error("thrown on purpose");
};

describe("an error", () => {
  it("is said on any page, each time, with what caused it", () => {
    const { reporter, said } = start();
    const cause = new Error("cause");
    reporter.error("broken");
    reporter.error("broken", cause);
    expect(said).toEqual([["[kelisim] broken"], ["[kelisim] broken", cause]]);
  });

  it("throws nothing where the page's console does, or is none", () => {
    const { reporter } = start("localhost", failing);
    const window = { location: { hostname: "localhost" } } as Window & typeof globalThis;
    for (const { error, hint, attempt } of [reporter, createReporter(window)]) {
      error("broken");
      hint("a slip");
      expect(attempt("broken", failing)).toBeUndefined();
    }
  });
});

describe("a hint", () => {
  it("is said on a developer's own machine alone, once", () => {
    const [developed, live] = [start("localhost"), start("shop.kz")];
    for (const { reporter } of [developed, live]) {
      reporter.hint("a slip");
      reporter.hint("a slip");
      reporter.hint("another");
    }
    expect(developed.said).toEqual([["[kelisim] a slip"], ["[kelisim] another"]]);
    expect(live.said).toEqual([]);
  });
});

describe("an attempt", () => {
  it("gives what it gives; what it throws is said, and goes no further", () => {
    const { reporter, said } = start();
    expect(reporter.attempt("broken", () => 5)).toBe(5);
    expect(said).toEqual([]);
    expect(reporter.attempt("broken", failing)).toBeUndefined();
    expect(said).toEqual([["[kelisim] broken", expect.any(Error)]]);
  });
});
