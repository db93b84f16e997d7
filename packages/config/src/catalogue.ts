import { fillService, nearest, type ServiceDefinition, type ServiceInput } from "@kelisim/core";
import { type NamedPurpose, namedPurposes } from "./checks/purpose-names.ts";
import { type ConfigDraft, type Draft, type InputDraft, items } from "./draft.ts";
import { type Path, show } from "./path.ts";
import { type ConfigProblem, type Problems, problem } from "./problem.ts";

type Definitions = readonly ServiceDefinition[];
type ServiceDraft = Draft<ServiceInput>;

/** The config with every service written out, as far as the catalogue and the config allow. */
export function withCatalogue(draft: InputDraft, definitions: Definitions): ConfigDraft {
  if (!Array.isArray(draft.services)) return draft as ConfigDraft;
  const purposes = namedPurposes(draft);
  const services = draft.services.map((entry: string | ServiceDraft | undefined) => {
    if (entry === undefined) return undefined;
    const own = typeof entry === "string" ? { id: entry } : entry;
    // Fills in fields as they are and looks into none, so a draft does as well.
    return own.id === undefined ? own : fillService(own as ServiceInput, find(own.id, definitions), purposes);
  });
  return { ...draft, services } as ConfigDraft;
}

/** Entries that do not say what service they mean, or under which purpose it stands. */
export function* unresolved(draft: InputDraft, definitions: Definitions): Problems {
  const purposes = namedPurposes(draft);
  for (const [index, entry] of items(draft.services)) {
    const at: Path = ["services", index];
    const own = typeof entry === "string" ? { id: entry } : entry;
    if (own.id === undefined || own.id === "") continue;
    const definition = find(own.id, definitions);
    if (definition) {
      const { purpose } = fillService(own as ServiceInput, definition, purposes);
      if (purpose === undefined) yield withoutPurpose(at, typeof entry === "string", definition, purposes);
    } else if (typeof entry === "string") {
      yield problem(
        at,
        unknown(entry),
        suggestion(entry, definitions, "describe the service with id, purpose, title."),
      );
    } else {
      yield* incomplete(own, at, definitions);
    }
  }
}

function* incomplete({ id = "", ...own }: ServiceDraft, at: Path, definitions: Definitions): Problems {
  for (const field of ["purpose", "title"] as const) {
    if (own[field] !== undefined) continue;
    yield problem(
      [...at, field],
      `This value is missing. ${unknown(id)}`,
      suggestion(id, definitions, `add the ${field}.`),
    );
  }
}

function withoutPurpose(
  at: Path,
  isBare: boolean,
  { id, category }: ServiceDefinition,
  purposes: readonly NamedPurpose[],
): ConfigProblem {
  const ids = purposes.filter(({ kind }) => kind !== "data").map((purpose) => purpose.id);
  return problem(
    isBare ? at : [...at, "purpose"],
    `The catalogue has ${show(id)} under ${category}, and no purpose has that id.`,
    `Write { "id": "${id}", "purpose": "…" } with one of ${ids.join(", ")}.`,
  );
}

function unknown(id: string): string {
  return `There is no service ${show(id)} in the catalogue.`;
}

function suggestion(id: string, definitions: Definitions, otherwise: string): string {
  const ids = definitions.map((definition) => definition.id);
  const meant = nearest(id, ids);
  return meant === undefined
    ? otherwise.replace(/^./, (letter) => letter.toUpperCase())
    : `Write "${meant}" if that is what you mean, or ${otherwise}`;
}

function find(id: string, definitions: Definitions): ServiceDefinition | undefined {
  return definitions.find((definition) => definition.id === id);
}
