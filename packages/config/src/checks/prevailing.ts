import { problem } from "../problem.ts";
import type { Check } from "./check.ts";

/** The notice on the prevailing language speaks of a text that exists and a clause that is said. */
export const prevailing: Check = function* ({ policy }) {
  const { languages, prevails, prevailsClause } = policy ?? {};
  if (prevails !== undefined && languages !== undefined && !languages.includes(prevails)) {
    yield problem(
      ["policy", "prevails"],
      `The policy does not exist in "${prevails}", so that text cannot prevail.`,
      "Add the language to policy.languages, or remove prevails.",
    );
  }
  if (prevailsClause !== undefined && prevails === undefined) {
    yield problem(
      ["policy", "prevailsClause"],
      "A clause is named, but not the language that prevails by it.",
      "Set policy.prevails, or remove prevailsClause.",
    );
  }
};
