import { type LaneTally, type Tally, verdict } from "./tally.ts";

/** `03:07` since the start. */
export function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

/** How far each lane is: files done of all, tests so far. */
export function progress(lanes: ReadonlyMap<string, LaneTally>): string {
  return [...lanes]
    .map(([name, { isDone, files, filesDone, passed, failed }]) => {
      const far = isDone ? "done" : `${filesDone}/${files} files`;
      return `${name} ${far}, ${passed} passed${failed ? `, ${failed} FAILED` : ""}`;
    })
    .join(" | ");
}

/** The closing lines. The last of them is `N passed, N failed`. */
export function closingLines(tally: Tally, milliseconds: number): string[] {
  const { passed, failed, skipped, flaky, silent } = verdict(tally);
  return [
    "",
    ...[...tally.lanes].map(
      ([name, lane]) => `${name}: ${lane.passed} passed, ${lane.failed} failed, ${lane.skipped} skipped`,
    ),
    ...slowest(tally),
    ...silent.map((name) => `No test passed in ${name}, which must run.`),
    ...tally.failedChecks.map((title) => `Failed: ${title}.`),
    `${flaky.length} flaky (passed at the second try)${flaky.length ? ":" : "."}`,
    ...flaky.map(({ lane, test }) => `  ${lane} ${test.file}: ${test.name}`),
    `${passed + failed + skipped} tests and checks took ${clock(milliseconds)}; ${skipped} were skipped.`,
    `${passed} passed, ${failed} failed`,
  ];
}

function slowest({ lanes }: Tally): string[] {
  const files = [...lanes].flatMap(([lane, { seconds }]) => [...seconds].map(([name, took]) => ({ lane, name, took })));
  const most = files.sort((a, b) => b.took - a.took).slice(0, 8);
  return ["Slowest files:", ...most.map(({ lane, name, took }) => `  ${took.toFixed(0)} s ${lane} ${name}`)];
}
