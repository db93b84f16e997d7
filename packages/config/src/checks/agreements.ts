import type { Agreement } from "@kelisim/core";
import { type ConfigDraft, type Draft, items } from "../draft.ts";
import { type Path, show } from "../path.ts";
import { type Problems, problem } from "../problem.ts";
import type { Check } from "./check.ts";
import { type NamedPurpose, namedPurposes, suggestPurpose } from "./purpose-names.ts";

type AgreementDraft = Draft<Agreement>;

/** Consent at a button or form is to personal data; what is offered apart is something one can leave out. */
export const agreements: Check = function* (config) {
  const known = namedPurposes(config);
  const seen = new Set<string>();
  for (const [index, agreement] of items(config.agreements)) {
    const place = ["agreements", index];
    yield* checkPurpose(agreement.purpose, known, [...place, "purpose"]);
    if (agreement.purpose !== undefined && seen.has(agreement.purpose)) {
      yield problem(
        [...place, "purpose"],
        `${show(agreement.purpose)} has an agreement already.`,
        "Keep one of the two.",
      );
    }
    seen.add(agreement.purpose ?? "");
    yield* checkChoices(agreement, known, place);
    yield* checkDocuments(agreement, config, place);
  }
};

function* checkPurpose(purpose: string | undefined, known: readonly NamedPurpose[], path: Path): Problems {
  if (purpose === undefined) return;
  const found = known.find(({ id }) => id === purpose);
  if (!found) yield problem(path, `There is no purpose ${show(purpose)}.`, suggestPurpose(purpose, known));
  else if (found.kind !== undefined && found.kind !== "data") {
    yield problem(path, `${show(purpose)} is of kind ${found.kind}, not data.`, "Name a purpose of kind data.");
  }
}

function* checkChoices({ purpose, choices }: AgreementDraft, known: readonly NamedPurpose[], place: Path): Problems {
  for (const [index, choice] of items(choices)) {
    const path = [...place, "choices", index];
    const found = known.find(({ id }) => id === choice);
    if (!found) yield problem(path, `There is no purpose ${show(choice)}.`, suggestPurpose(choice, known));
    else if (choice === purpose) {
      yield problem(path, `${show(choice)} is what the agreement itself is for.`, "Remove it here.");
    } else if (found.kind === "device" || found.kind === "permission") {
      yield problem(
        path,
        `${show(choice)} is of kind ${found.kind}, which is asked in the banner and settings alone.`,
        "Name purposes of kind message or data.",
      );
    } else if (found.separable === false) {
      yield problem(path, `${show(choice)} cannot be left out: it has separable: false.`, "Remove it here.");
    }
  }
}

function* checkDocuments({ documents }: AgreementDraft, config: ConfigDraft, place: Path): Problems {
  const count = config.policy?.documents?.length ?? 0;
  for (const [index, position] of items(documents)) {
    if (position < count) continue;
    yield problem(
      [...place, "documents", index],
      `policy.documents has no entry ${position}; there are ${count}.`,
      "Count from 0, or add the document.",
    );
  }
}
