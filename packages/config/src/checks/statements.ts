import { items } from "../draft.ts";
import { show } from "../path.ts";
import { problem } from "../problem.ts";
import { wordedStatements } from "../schema/person.ts";
import type { Check } from "./check.ts";

/** A statement that Kelisim brings no wording for needs its own. */
export const statements: Check = function* (config) {
  for (const [index, statement] of items(config.statements)) {
    if (typeof statement === "string" || statement.id === undefined || statement.text !== undefined) continue;
    if (Object.hasOwn(wordedStatements, statement.id)) continue;
    yield problem(
      ["statements", index, "text"],
      `Kelisim brings no wording for ${show(statement.id)}.`,
      `Add a text, or use one of ${Object.keys(wordedStatements).join(", ")}.`,
    );
  }
};
