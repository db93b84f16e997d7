import { type Config, type StandIns, serviceFingerprints } from "@kelisim/core";
import type { Realm } from "../page/ascii-place.ts";
import { type Places, placesOf } from "../page/places.ts";

/** The kinds of a global: one where it is itself a function or a list, else those of its members by their paths. */
export type Kinds = StandIns[string];

/** A global, the services that it is of, and what stands in for it. */
export type StandInGlobal = readonly [name: string, ids: readonly string[], kinds: Kinds];

/** What the page's head has to know. */
export interface StandInTerms {
  /** By service, what a record has to grant. */
  readonly services: Readonly<Record<string, readonly [purpose: string, fingerprint: string]>>;
  readonly globals: readonly StandInGlobal[];
  /** Where their tags come from. */
  readonly places: Places;
  /** A guard or a lock holds tags that are not written inert. */
  readonly holds: boolean;
}

/**
 * @param realm what has `URL`, in a page its window
 * @returns `undefined` where no service that waits has a global to stand in for
 */
export function standInTerms(config: Config, realm: Realm = globalThis): StandInTerms | undefined {
  const always = new Set(config.purposes.flatMap(({ id, always }) => (always ? [id] : [])));
  const fingerprints = serviceFingerprints(config);
  // What is told by a signal loads, and brings its own.
  const waiting = config.services.filter(
    ({ standIns, gate, purpose }) => standIns && gate !== "signal" && !always.has(purpose),
  );
  if (waiting.length === 0) return undefined;
  const globals = new Map<string, StandInGlobal>();
  for (const { id, standIns = {} } of waiting) {
    for (const [name, kinds] of Object.entries(standIns)) {
      const [, ids = [], others] = globals.get(name) ?? [];
      globals.set(name, [name, [...ids, id], together(kinds, others)]);
    }
  }
  return {
    services: Object.fromEntries(
      waiting.map(({ id, purpose }) => [id, [purpose, fingerprints.get(id) ?? ""] as const]),
    ),
    globals: [...globals.values()],
    places: placesOf(waiting, realm),
    holds: Boolean(config.gate?.guard || config.gate?.lock),
  };
}

/** Several services of a vendor share one global, `VK` say. */
const together = (kinds: Kinds, others: Kinds | undefined): Kinds =>
  typeof kinds === "string" || typeof others === "string" ? kinds : { ...others, ...kinds };
