import type { Config } from "./config.ts";
import { cookieValues, recordCookieName } from "./cookie-header.ts";
import { hash } from "./hash.ts";
import { addMonths, maxMonths } from "./months.ts";
import { type ServiceList, serviceFingerprints } from "./services.ts";

/** What a look at the record needs of a config. */
export type RecordTerms = Pick<Config, "id" | "consent" | "cookie">;

/** What the record cookie says, as far as a gate needs to know it. */
export interface Glance {
  readonly at: number;
  /** Ids of the granted purposes. */
  readonly granted: readonly string[];
  /** Fingerprints of the services that were listed. */
  readonly services: readonly string[];
}

/**
 * The newest record that counts, read with a few lines for code that must be small; the codec reads all of it. What the
 * codec wrote is read alike by both. What was changed since is read by neither, by its checksum.
 * @param header the Cookie header, or `document.cookie`
 */
export function glanceAtRecord(header: string, terms: RecordTerms, now: number): Glance | undefined {
  let newest: Glance | undefined;
  for (const value of cookieValues(header, recordCookieName(terms))) {
    const glance = read(value, terms, now);
    if (glance && !(newest && newest.at > glance.at)) newest = glance;
  }
  return newest;
}

function read(value: string, { id, consent }: RecordTerms, now: number): Glance | undefined {
  const end = value.lastIndexOf("~");
  const fields = value.slice(0, end).split("~");
  const at = Number.parseInt(fields[7] ?? "", 36);
  const until = Number.parseInt(fields[8] ?? "", 36);
  const list = (text = ""): string[] => text.split(".");
  const counts =
    fields.length === 12 &&
    fields[0] === "1" &&
    fields[1] === id &&
    hash(value.slice(0, end)) === value.slice(end + 1) &&
    at <= now &&
    now < Math.min(until, addMonths(at, consent.months)) &&
    until <= addMonths(at, maxMonths);
  return counts ? { at, granted: list(fields[9]?.split("!")[0]), services: list(fields[10]) } : undefined;
}

/** Ids of the services that a record lets in, those of the necessary purpose left out. */
export function grantedServices(glance: Glance | undefined, list: ServiceList): Set<string> {
  const marks = serviceFingerprints(list);
  const open = list.services.filter(
    ({ id, purpose }) => glance?.granted.includes(purpose) && glance.services.includes(marks.get(id) ?? ""),
  );
  return new Set(open.map(({ id }) => id));
}
