import type { Reporter, TestCase, TestModule } from "vitest/node";
import type { LaneEvent } from "./events.ts";

/** Tells the runner, over the channel between the two processes, what vitest does. */
export function laneReporter(send: (event: LaneEvent) => void): Reporter {
  return {
    onTestRunStart: (specifications) => {
      send({ kind: "files", names: specifications.map(({ moduleId }) => moduleId) });
    },
    onTestCaseResult: (test) => send({ kind: "test", test: resultOf(test) }),
    onTestModuleEnd: (module) => {
      for (const message of faultsIn(module)) send({ kind: "fault", where: module.relativeModuleId, message });
      send({ kind: "file", name: module.relativeModuleId, milliseconds: module.diagnostic().duration });
    },
    onTestRunEnd: (_modules, errors) => {
      for (const { message, stack } of errors)
        send({ kind: "fault", where: "outside of a test", message: stack ?? message });
    },
  };
}

function resultOf(test: TestCase): Extract<LaneEvent, { kind: "test" }>["test"] {
  const { state, errors = [] } = test.result();
  return {
    name: test.fullName,
    file: test.module.relativeModuleId,
    // A test that is still pending when its file ends did not run.
    state: state === "pending" ? "failed" : state,
    isFlaky: test.diagnostic()?.flaky ?? false,
    message: errors.map(({ message, stack, diff }) => [stack ?? message, diff].filter(Boolean).join("\n")).join("\n\n"),
  };
}

/** A file that cannot be loaded, or a hook of it that fails, has no failed test of its own. */
function faultsIn(module: TestModule): string[] {
  const suites = [...module.children.allSuites()];
  return [...module.errors(), ...suites.flatMap((suite) => suite.errors())].map(
    ({ message, stack }) => stack ?? message,
  );
}
