import { describe, expect, it } from "vitest";
import type { LaneEvent, TestResult } from "./events.ts";
import { closingLines, progress } from "./report.ts";
import { count, newLaneTally, type Tally, verdict } from "./tally.ts";

const test = (state: TestResult["state"], isFlaky = false): LaneEvent => ({
  kind: "test",
  test: { name: "holds", file: "test/gate/tags.spec.ts", state, isFlaky, message: "" },
});

function tallyOf(lanes: Record<string, readonly LaneEvent[]>, failedChecks: string[] = []): Tally {
  const tallies = Object.entries(lanes).map(([name, events]) => {
    const lane = newLaneTally();
    for (const event of events) count(lane, event);
    return [name, lane] as const;
  });
  return { lanes: new Map(tallies), failedChecks };
}

describe("the tally of a run", () => {
  it("adds up what the lanes did", () => {
    const tally = tallyOf({ chromium: [test("passed"), test("failed"), test("skipped")], unit: [test("passed")] });
    expect(verdict(tally)).toMatchObject({ passed: 2, failed: 1, skipped: 1, silent: [] });
  });

  it("fails for an engine in which nothing passed, though nothing failed there", () => {
    const tally = tallyOf({ chromium: [test("passed")], webkit: [test("skipped")] });
    expect(verdict(tally)).toMatchObject({ failed: 1, silent: ["webkit"] });
  });

  it("fails for a file that could not be loaded, and for a check", () => {
    const fault: LaneEvent = { kind: "fault", where: "test/a.spec.ts", message: "no such module" };
    expect(verdict(tallyOf({ unit: [test("passed"), fault] }, ["lint"])).failed).toBe(2);
  });

  it("names each test that needed its second try, and still counts it as passed", () => {
    const tally = tallyOf({ firefox: [test("passed", true), test("passed")] });
    expect(verdict(tally)).toMatchObject({ passed: 2, failed: 0 });
    expect(closingLines(tally, 61_000)).toEqual(
      expect.arrayContaining(["1 flaky (passed at the second try):", "  firefox test/gate/tags.spec.ts: holds"]),
    );
  });

  it("ends with the line that counts", () => {
    const tally = tallyOf({ unit: [test("passed"), test("failed")] }, ["lint"]);
    expect(closingLines(tally, 0).at(-1)).toBe("1 passed, 2 failed");
  });

  it("tells how far each lane is", () => {
    const files: LaneEvent = { kind: "files", names: ["a", "b", "c"] };
    const file: LaneEvent = { kind: "file", name: "a", milliseconds: 1000 };
    expect(progress(tallyOf({ chromium: [files, test("passed"), file] }).lanes)).toBe("chromium 1/3 files, 1 passed");
  });
});
