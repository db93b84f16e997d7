import { describe, expect, it } from "vitest";
import type { PageState } from "../page-state.ts";
import { align } from "./align.ts";

interface Head {
  /** What the lock opened for; left out where it has not run to its end. */
  readonly lock?: string;
  /** What vendors were told first. */
  readonly vendors?: string;
  /** A page that is not safe to load again. */
  readonly referrer?: string;
}

function aligned(grants: string, { lock, vendors, referrer = "" }: Head) {
  const done: string[] = [];
  const window: Record<string, unknown> = {
    // Another cookie whose name ends like the record's.
    document: { referrer, cookie: "old_kelisim=1" },
    location: { href: "https://shop.kz/", replace: () => done.push("loaded again") },
    performance: { getEntriesByType: () => [{ type: "navigate" }] },
    navigation: { activation: { from: null } },
    ...(lock !== undefined && { kelisimLock: lock }),
    ...(vendors !== undefined && { kelisimSignals: { grants: vendors } }),
  };
  window.parent = window;
  const said: string[] = [];
  const reporter = { error: (message: string) => said.push(message), hint() {} };
  const page = { window, store: { grants: () => grants }, reporter } as unknown as PageState;
  align(page, () => done.push("vendors told"));
  return { done, said };
}

describe("what the head has done", () => {
  it.each([
    ["", {}],
    ["stats 1a2b", { lock: "stats 1a2b", vendors: "stats 1a2b" }],
    ["", { lock: "", vendors: "" }],
  ])("stays where the record grants %j and the head read %j", (grants, head) => {
    expect(aligned(grants, head)).toEqual({ done: [], said: [] });
  });

  it("is brought into line where the record grants nothing, and another cookie is no reason to leave it", () => {
    expect(aligned("", { lock: "stats,ads 1a2b", vendors: "stats,ads 1a2b" })).toEqual({
      done: ["vendors told", "loaded again"],
      said: [
        "vendors were told first of stats,ads, but the record grants nothing; they have been told again",
        "the lock opened for stats,ads, but the record grants nothing; the page is loaded again",
      ],
    });
  });

  it("is brought into line where it read no record, of an older version say", () => {
    expect(aligned("stats 1a2b", { lock: "", vendors: "" })).toEqual({
      done: ["vendors told", "loaded again"],
      said: [
        "vendors were told first of nothing, but the record grants stats; they have been told again",
        "the lock opened for nothing, but the record grants stats; the page is loaded again",
      ],
    });
  });

  it("waits for the next page where loading this one again could do harm", () => {
    expect(aligned("stats 1a2b", { lock: "", referrer: "https://shop.kz/basket" })).toEqual({
      done: [],
      said: ["the lock opened for nothing, but the record grants stats; the next page opens by it"],
    });
  });
});
