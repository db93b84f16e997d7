import { items } from "../draft.ts";
import { nearest } from "../nearest.ts";
import { show } from "../path.ts";
import { problem } from "../problem.ts";
import type { Check } from "./check.ts";

/** A service stands under a purpose that the dialog can switch. */
export const services: Check = function* (config) {
  const known = items(config.purposes).flatMap(([, { id, kind }]) => (id === undefined ? [] : [{ id, kind }]));
  for (const [index, { purpose }] of items(config.services)) {
    if (purpose === undefined) continue;
    const path = ["services", index, "purpose"];
    const found = known.find(({ id }) => id === purpose);
    if (!found) {
      const ids = known.map(({ id }) => id);
      yield problem(path, `There is no purpose ${show(purpose)}.`, suggestion(purpose, ids));
    } else if (found.kind === "data") {
      yield problem(
        path,
        `${show(purpose)} is of kind data, which is asked at a button or form and never switches a service.`,
        "Put the service under a purpose of kind device, permission or message.",
      );
    }
  }
};

function suggestion(purpose: string, ids: readonly string[]): string {
  const meant = nearest(purpose, ids);
  return meant === undefined
    ? `Add such a purpose, or use one of ${ids.join(", ")}.`
    : `Write "${meant}" if that is what you mean, or add such a purpose.`;
}
