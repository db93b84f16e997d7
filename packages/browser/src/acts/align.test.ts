import { describe, expect, it } from "vitest";
import type { PageState } from "../page-state.ts";
import { align } from "./align.ts";

interface Head {
  /** What the lock opened for; left out where it has not run to its end. */
  readonly lock?: string;
  /** What vendors were told first. */
  readonly vendors?: string;
  /** Something would be lost with the page. */
  readonly isUsed?: boolean;
  /** How the page was come to, as the browser tells it. */
  readonly type?: string;
  readonly isOwnLoad?: boolean;
}

function aligned(grants: string, { lock, vendors, isUsed = false, type = "navigate", isOwnLoad = false }: Head) {
  const done: string[] = [];
  const window = {
    // Another cookie whose name ends like the record's.
    document: { cookie: "old_kelisim=1" },
    performance: { getEntriesByType: () => [{ type }] },
    ...(lock !== undefined && { kelisimLock: lock }),
    ...(vendors !== undefined && { kelisimSignals: { grants: vendors } }),
  };
  const use = { isOwnLoad, mayLoadAnew: () => !isUsed, close() {} };
  const loadAnew = (): void => void done.push("loaded again");
  const said: string[] = [];
  const reporter = { error: (message: string) => said.push(message), hint() {} };
  const page = { window, store: { grants: () => grants }, reporter, use, loadAnew } as unknown as PageState;
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

  it.each<[string, Head]>([
    ["something would be lost with this one", { isUsed: true }],
    ["this one is a reload", { type: "reload" }],
    ["this one was gone back to", { type: "back_forward" }],
    ["we loaded this one ourselves", { isOwnLoad: true }],
  ])("waits for the next page where %s", (_, head) => {
    expect(aligned("stats 1a2b", { lock: "", ...head })).toEqual({
      done: [],
      said: ["the lock opened for nothing, but the record grants stats; the next page opens by it"],
    });
  });
});
