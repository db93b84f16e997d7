import { type ConfigDraft, items } from "../draft.ts";
import { formatPath, type Path, show } from "../path.ts";
import { problem } from "../problem.ts";
import type { Check } from "./check.ts";

/** Ids are unique among purposes and services together, since `status(id)` answers for both. */
export const ids: Check = function* (config) {
  const seen = new Map<string, Path>();
  for (const [id, path] of allIds(config)) {
    const first = seen.get(id);
    if (first) {
      yield problem(
        path,
        `${show(id)} is already the id of ${formatPath(first)}. Purposes and services share one set of ids.`,
        "Give one of them another id.",
      );
    }
    seen.set(id, first ?? path.slice(0, -1));
    // The only id that every JavaScript object answers to, so a lookup by it could pass for a grant.
    if (id === "constructor") yield problem(path, '"constructor" cannot be an id.', "Choose another word.");
  }
};

function* allIds(config: ConfigDraft): Generator<[string, Path]> {
  for (const list of ["purposes", "services"] as const) {
    for (const [index, { id }] of items<{ readonly id?: string | undefined }>(config[list])) {
      if (id !== undefined) yield [id, [list, index, "id"]];
    }
  }
}
