import type { Purpose } from "@kelisim/core";
import { nearest } from "@kelisim/core";
import { type ConfigDraft, type Draft, items } from "../draft.ts";
import { type Path, show } from "../path.ts";
import { type Problems, problem } from "../problem.ts";

export type NamedPurpose = Draft<Purpose> & { readonly id: string };

/** The purposes that other parts of a config can name. */
export function namedPurposes({ purposes }: Pick<ConfigDraft, "purposes">): NamedPurpose[] {
  return items(purposes).flatMap(([, purpose]) => (purpose.id === undefined ? [] : [{ ...purpose, id: purpose.id }]));
}

/** What to do about a name that no purpose has. */
export function suggestPurpose(name: string, purposes: readonly NamedPurpose[]): string {
  const ids = purposes.map(({ id }) => id);
  const meant = nearest(name, ids);
  return meant === undefined
    ? `Add such a purpose, or use one of ${ids.join(", ")}.`
    : `Write "${meant}" if that is what you mean, or add such a purpose.`;
}

/** Each key of the mapping names a purpose that the banner asks for, or the necessary one, which is a device purpose. */
export function* askedInBanner(
  mapping: Readonly<Record<string, unknown>> | undefined,
  at: Path,
  purposes: readonly NamedPurpose[],
  fix: string,
): Problems {
  for (const [key, name] of Object.entries(mapping ?? {})) {
    // A key unknown to the schema, which has a problem of its own, may hold anything.
    if (typeof name !== "string") continue;
    const found = purposes.find(({ id }) => id === name);
    if (!found) {
      yield problem([...at, key], `There is no purpose ${show(name)}.`, suggestPurpose(name, purposes));
    } else if (found.kind === "message" || found.kind === "data") {
      yield problem([...at, key], `${show(name)} is of kind ${found.kind}, which is not consent to ${key}.`, fix);
    }
  }
}
