import { type Config, type RecordTerms, recordTerms, serviceFingerprints } from "@kelisim/core";
import { asciiPlace, type Realm } from "../page/ascii-place.ts";
import { isWithin } from "../page/domains.ts";
import { type Places, placesOf } from "../page/places.ts";

/** A guarded service. */
export interface GuardedService {
  /** Let in by the record where this purpose is granted, and the fingerprint listed; left out for a necessary one. */
  readonly purpose?: string;
  readonly fingerprint?: string;
  /** It loads, and is told no. */
  readonly signal?: boolean;
  /** Paths of the only pages it is let in on. */
  readonly pages?: readonly string[];
  readonly globals?: readonly string[];
}

/** What the guard has to know, in the form in which it looks things up. The head of a page carries this and no text. */
export interface GuardTerms extends RecordTerms {
  readonly services: Readonly<Record<string, GuardedService>>;
  readonly places: Places;
  /** Beginnings of the names that services write, with the kind of storage before it; and the whole patterns. */
  readonly names: readonly (readonly [start: string, patterns: readonly Pattern[]])[];
}

export type Pattern = readonly [pattern: string, id: string];

/** Names are looked up by their beginnings, up to so many characters. */
const longestStart = 40;

/** @param realm what has `URL`, in a page its window */
export function guardTerms(config: Config, realm: Realm = globalThis): GuardTerms {
  const fingerprints = serviceFingerprints(config);
  const always = new Set(config.purposes.flatMap(({ id, always }) => (always ? [id] : [])));
  // A necessary service is held only away from the pages it is for.
  const guarded = config.services.filter(({ purpose, pages }) => pages || !always.has(purpose));
  const names = new Map<string, Pattern[]>();
  for (const { id, cookies = [], storage = [] } of guarded) {
    // A name that is set on the vendor's own site may be the operator's on this one.
    const own = cookies.filter(
      ({ domain }) => !domain || config.hosts.some((host) => isWithin(asciiPlace(host, realm), domain, realm)),
    );
    const declared = [...own.map(({ name }) => ({ where: "cookie", name })), ...storage];
    for (const { where, name } of declared) {
      const start = (name.split("*", 1)[0] ?? "").slice(0, longestStart);
      push(names, where + start, [name, id] as const);
    }
  }
  const services = guarded.map(({ id, purpose, gate, pages, globals }): [string, GuardedService] => [
    id,
    {
      ...(!always.has(purpose) && { purpose, fingerprint: fingerprints.get(id) ?? "" }),
      ...(gate === "signal" && { signal: true }),
      ...(pages && { pages }),
      ...(globals && { globals }),
    },
  ]);
  return {
    ...recordTerms(config),
    services: Object.fromEntries(services),
    places: placesOf(guarded, realm),
    names: [...names],
  };
}

function push<T>(map: Map<string, T[]>, key: string, item: T): void {
  const items = map.get(key);
  if (items) items.push(item);
  else map.set(key, [item]);
}
