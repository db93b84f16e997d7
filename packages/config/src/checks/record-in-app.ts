import { problem } from "../problem.ts";
import type { Check } from "./check.ts";

/** The lock opens by the record cookie before any script runs; an app can be asked only later. */
export const recordInApp: Check = function* (config) {
  if (config.recordIn !== "app" || config.gate?.lock === undefined) return;
  yield problem(
    ["gate", "lock"],
    "The lock opens by the record cookie, and with recordIn app there is none: it would stay shut after consent.",
    "Leave gate.lock out and use gate.guard, or keep the record in a cookie.",
  );
};
