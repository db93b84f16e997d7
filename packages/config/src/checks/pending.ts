import { items } from "../draft.ts";
import { parsePath, show, valueAt } from "../path.ts";
import { problem } from "../problem.ts";
import type { Check } from "./check.ts";

/** What is listed as missing is missing. The path may lead to a place that does not exist yet. */
export const pending: Check = function* (config) {
  for (const [index, { path }] of items(config.pending)) {
    if (path === undefined) continue;
    const place = ["pending", index, "path"];
    const parsed = parsePath(path);
    if (parsed === undefined) {
      yield problem(place, `${show(path)} is not a path.`, "Write it like policy.documents[0].url.");
    } else if (hasValue(valueAt(config, parsed))) {
      yield problem(place, `${path} has a value already.`, "Remove this entry; it is no longer pending.");
    }
  }
};

function hasValue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
