import type { LaneEvent, TestResult } from "./events.ts";

/** What has run so far, of everything. */
export interface Tally {
  readonly lanes: Map<string, LaneTally>;
  /** Lint, types and other commands that failed. */
  readonly failedChecks: string[];
}

export interface LaneTally {
  files: number;
  filesDone: number;
  passed: number;
  failed: number;
  skipped: number;
  readonly flaky: TestResult[];
  /** Seconds of each file that is done. */
  readonly seconds: Map<string, number>;
  isDone: boolean;
}

export const newLaneTally = (): LaneTally => ({
  files: 0,
  filesDone: 0,
  passed: 0,
  failed: 0,
  skipped: 0,
  flaky: [],
  seconds: new Map(),
  isDone: false,
});

export function count(lane: LaneTally, event: LaneEvent): void {
  if (event.kind === "files") lane.files = event.names.length;
  if (event.kind === "fault") lane.failed++;
  if (event.kind === "file") {
    lane.filesDone++;
    lane.seconds.set(event.name, event.milliseconds / 1000);
  }
  if (event.kind !== "test") return;
  lane[event.test.state]++;
  if (event.test.isFlaky) lane.flaky.push(event.test);
}

export interface Verdict {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly flaky: readonly { readonly lane: string; readonly test: TestResult }[];
  /** Lanes in which no test passed, though each must run. */
  readonly silent: readonly string[];
}

/** A lane that ran nothing is a failure: a run that says nothing of an engine must not look like one that does. */
export function verdict({ lanes, failedChecks }: Tally): Verdict {
  const all = [...lanes];
  const sum = (key: "passed" | "failed" | "skipped"): number => all.reduce((total, [, lane]) => total + lane[key], 0);
  const silent = all.filter(([, { passed }]) => passed === 0).map(([name]) => name);
  return {
    passed: sum("passed"),
    failed: sum("failed") + failedChecks.length + silent.length,
    skipped: sum("skipped"),
    flaky: all.flatMap(([lane, { flaky }]) => flaky.map((test) => ({ lane, test }))),
    silent,
  };
}
