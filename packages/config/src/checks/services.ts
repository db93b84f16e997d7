import { items } from "../draft.ts";
import { show } from "../path.ts";
import { problem } from "../problem.ts";
import type { Check } from "./check.ts";
import { namedPurposes, suggestPurpose } from "./purpose-names.ts";

/** A service stands under a purpose that the dialog can switch. */
export const services: Check = function* (config) {
  const known = namedPurposes(config);
  for (const [index, { purpose }] of items(config.services)) {
    if (purpose === undefined) continue;
    const path = ["services", index, "purpose"];
    const found = known.find(({ id }) => id === purpose);
    if (!found) {
      yield problem(path, `There is no purpose ${show(purpose)}.`, suggestPurpose(purpose, known));
    } else if (found.kind === "data") {
      yield problem(
        path,
        `${show(purpose)} is of kind data, which is asked at a button or form and never switches a service.`,
        "Put the service under a purpose of kind device, permission or message.",
      );
    }
  }
};
