import { existsSync, readFileSync } from "node:fs";
import { engineNames } from "./engines/index.ts";

export const resultsFile = "test/results/results.json";

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

export interface Summary {
  /** `N passed, N failed`. */
  readonly line: string;
  readonly problems: readonly string[];
}

/**
 * Counts what the last run did, and says which engine took no part in it.
 * @param failedChecks lint and type checks that failed, counted as one failure each
 */
export function summarise(failedChecks: number): Summary {
  if (!existsSync(resultsFile)) {
    return { line: `0 passed, ${1 + failedChecks} failed`, problems: [`no test ran: ${resultsFile} is missing`] };
  }
  const results = JSON.parse(readFileSync(resultsFile, "utf8")) as Results;
  const passed = results.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === "passed");
  const missing = engineNames.filter((name) => !passed.some(({ fullName }) => fullName.includes(name)));
  // A file that cannot even be loaded has no failed test of its own.
  const failed = Math.max(results.numFailedTests, results.numFailedTestSuites > 0 ? 1 : 0);
  return {
    line: `${results.numPassedTests} passed, ${failed + missing.length + failedChecks} failed`,
    problems: missing.map((name) => `no test passed in ${name}; all three engines must run`),
  };
}
