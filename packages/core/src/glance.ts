import type { Config } from "./config.ts";
import { recordCookieName } from "./cookie-header.ts";
import { hash } from "./hash.ts";
import { addMonths, maxMonths } from "./months.ts";

/** What a look at the record has to know. */
export interface RecordTerms {
  readonly operator: string;
  /** Name of the cookie; empty where there is none to look into. */
  readonly cookie: string;
  /** Calendar months that an act holds. */
  readonly months: number;
}

/** Terms for a head piece. Where the app has the record there is no cookie to look into, and one left over is none. */
export const recordTerms = (config: Config): RecordTerms => ({
  operator: config.id,
  cookie: config.recordIn === "app" ? "" : recordCookieName(config),
  months: config.consent.months,
});

/** What the record cookie says, as far as a gate needs to know it. */
export interface Glance {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Ids of the granted purposes, and of those refused. */
  readonly granted: readonly string[];
  readonly refused: readonly string[];
  /** Fingerprints of the services that were listed. */
  readonly services: readonly string[];
}

/**
 * The newest record that counts, read with a few lines for code that must be small; the codec reads all of it. What the
 * codec wrote is read alike by both. What was changed since is read by neither, by its checksum.
 * @param header the Cookie header, or `document.cookie` of the page
 * @param now milliseconds since 1970 UTC
 */
export function glanceAtRecord(header: string, terms: RecordTerms, now: number): Glance | undefined {
  let newest: Glance | undefined;
  for (const pair of header.split("; ")) {
    const [name, value = ""] = pair.split("=");
    const glance = name === terms.cookie ? read(value, terms, now) : undefined;
    if (glance && !(newest && newest.at > glance.at)) newest = glance;
  }
  return newest;
}

function read(value: string, { operator, months }: RecordTerms, now: number): Glance | undefined {
  const fields = value.split("~");
  const [at = 0, until = 0] = fields.slice(7, 9).map((time) => Number.parseInt(time, 36));
  const lists = [...(fields[9] ?? "").split("!"), fields[10]].map((text = "") => text.split("."));
  const [granted = [], refused = [], services = []] = lists;
  const sum = fields.splice(12).join();
  const counts =
    fields[0] === "1" &&
    fields[1] === operator &&
    hash(fields.join("~")) === sum &&
    at <= now &&
    now < until &&
    now < addMonths(at, months) &&
    until <= addMonths(at, maxMonths);
  return counts ? { at, granted, refused, services } : undefined;
}
