/** `npm test`, `npm run quick`, `npm run nightly`: says what it does, how far it is, and how long it took. */
import { randomInt } from "node:crypto";
import { type Plan, plans } from "./runner/plans.ts";
import { clock, closingLines, progress } from "./runner/report.ts";
import { runCommand, runTests, type Step } from "./runner/steps.ts";
import { count, newLaneTally, type Tally, verdict } from "./runner/tally.ts";

const start = performance.now();
const tally: Tally = { lanes: new Map(), failedChecks: [] };

const say = (text: string): void => console.log(`${clock(performance.now() - start)}  ${text}`);

const planOf = plans[process.argv[2] ?? "all"];
if (!planOf) throw new Error(`there is no run "${process.argv[2]}"; there are ${Object.keys(plans).join(", ")}`);
await run(planOf(Number(process.env.FUZZ_SEED ?? randomInt(1e9))));

async function run(plan: Plan): Promise<never> {
  say(`${plan.says} On two cores it takes about ${plan.minutes} minutes.`);
  const ticker = setInterval(() => say(progress(tally.lanes) || "still at it"), 20_000);
  await runLanes(plan.first);
  // Without a build the rest would fail for that reason alone.
  if (tally.failedChecks.length === 0 || !hasFailedBuild(plan)) await runLanes(plan.lanes);
  clearInterval(ticker);
  for (const line of closingLines(tally, performance.now() - start)) console.log(line);
  process.exit(verdict(tally).failed === 0 ? 0 : 1);
}

function hasFailedBuild({ first }: Plan): boolean {
  return (first.build ?? []).some((step) => step.kind === "command" && tally.failedChecks.includes(step.title));
}

async function runLanes(lanes: Plan["lanes"]): Promise<void> {
  await Promise.all(
    Object.values(lanes).map(async (steps) => {
      for (const step of steps) await (step.kind === "command" ? check(step) : test(step));
    }),
  );
}

async function check({ title, command }: Extract<Step, { kind: "command" }>): Promise<void> {
  const began = performance.now();
  const { passed, output } = await runCommand(command);
  say(`${passed ? "ok" : "FAILED"}  ${title} (${((performance.now() - began) / 1000).toFixed(0)} s)`);
  if (passed) return;
  tally.failedChecks.push(title);
  console.log(output);
}

async function test(step: Extract<Step, { kind: "tests" }>): Promise<void> {
  const lane = newLaneTally();
  tally.lanes.set(step.project, lane);
  const { status, output } = await runTests(step, (event) => {
    count(lane, event);
    if (event.kind === "fault") say(`FAILED  ${step.project} ${event.where}\n${event.message}`);
    if (event.kind === "test" && event.test.state === "failed") {
      say(`FAILED  ${step.project} ${event.test.file}: ${event.test.name}\n${event.test.message}`);
    }
  });
  lane.isDone = true;
  // A process that ended by itself has told of each failed test.
  if (status !== 0 && lane.failed === 0) {
    lane.failed++;
    say(`FAILED  the tests of ${step.project} ended with ${status}\n${output}`);
  }
  say(`${step.project}: ${lane.passed} passed, ${lane.failed} failed, ${lane.flaky.length} flaky`);
}
