import type { Config } from "./config.ts";
import { cookieValues, recordCookieName } from "./cookie-header.ts";
import { hash } from "./hash.ts";
import { addMonths, maxMonths } from "./months.ts";
import { plain } from "./record-text.ts";

/** What the reader has to know. */
export interface RecordTerms {
  readonly operator: string;
  /** Name of the cookie; empty where there is none to look into. */
  readonly cookie: string;
  /** Calendar months that an act holds. */
  readonly months: number;
}

/** Where the app has the record there is no cookie to look into, and one left over is none. */
export const recordTerms = (config: Config): RecordTerms => ({
  operator: config.id,
  cookie: config.recordIn === "app" ? "" : recordCookieName(config),
  months: config.consent.months,
});

/** A record as far as a gate needs to know it. Times are milliseconds since 1970 UTC. */
export interface RecordReading {
  /** The value as it was written, whatever encoders on its way have made of it. */
  readonly text: string;
  readonly operator: string;
  readonly at: number;
  readonly until: number;
  /** Ids of the purposes granted, and of those refused. */
  readonly granted: readonly string[];
  readonly refused: readonly string[];
  /** Fingerprints of the services that were listed. */
  readonly services: readonly string[];
}

/**
 * Version, operator, id, revision, digest, language, act, time, end, purposes granted and refused, services, notice,
 * checksum; 2000 characters at most. Go and some proxies put quotes around a value.
 */
const shape =
  /^("?)(?=.{9,2000}$)((2\.([\w-]+)\.[\w-]+\.[\w-]*\.[\w-]+\.(?:kk|ru|en)\.[0-6]\.(\w+)\.(\w+)\.([\w-]*)\.([\w-]*)\.([\w-]*)\.(?:[0-4][\w-]*)?)\.(\w+))\1$/;

/**
 * The one reader of the record: the newest of several cookie values that counts. Copies may sit on several domains. It is
 * inside the head's pieces and the lock, so it is small and brings no encoder along.
 * @param now milliseconds since 1970 UTC
 */
export function newestReading(
  values: readonly string[],
  { operator, months }: RecordTerms,
  now: number,
): RecordReading | undefined {
  let newest: RecordReading | undefined;
  for (const reading of values.map(readValue)) {
    const counts =
      reading?.operator === operator &&
      reading.at <= now &&
      now < endOf(reading, months) &&
      reading.until <= addMonths(reading.at, maxMonths);
    if (counts && !(newest && newest.at > reading.at)) newest = reading;
  }
  return newest;
}

/**
 * Reads for the head's pieces and the lock. They do without the older versions, which the core writes anew; one such
 * value makes all of them none, because it may be the refusal that came after a grant.
 * @param header `document.cookie`
 */
export function readHeader(header: string, terms: RecordTerms, now: number): RecordReading | undefined {
  const values = cookieValues(header, terms.cookie);
  return values.some(isOlder) ? undefined : newestReading(values, terms, now);
}

/** Whether a version before this one has written a value. */
export const isOlder = (value: string): boolean => /^"?1~/.test(unescaped(value));

/** When a record stops counting: its own end, or the end of a shorter term that the operator has set since. */
export const endOf = ({ at, until }: Pick<RecordReading, "at" | "until">, months: number): number =>
  Math.min(until, addMonths(at, months));

/** One value, whoever it is of and however old; never throws. What was changed does not fit its checksum. */
export function readValue(value: string): RecordReading | undefined {
  const [, , text = "", body = "", operator = "", at = "", until = "", granted, refused, services, sum] =
    shape.exec(unescaped(value)) ?? [];
  const reading = {
    text,
    operator: plain(operator),
    at: Number.parseInt(at, 36),
    until: Number.parseInt(until, 36),
    granted: itemsOf(granted),
    refused: itemsOf(refused),
    services: itemsOf(services),
  };
  // We write no purpose as granted and refused.
  const isSound = hash(body) === sum && !reading.granted.some((id) => reading.refused.includes(id));
  return isSound ? reading : undefined;
}

const itemsOf = (list: string | undefined): string[] => (list ? list.split("_").map(plain) : []);

/** As it was before encoders escaped it, once or again. */
export function unescaped(value: string): string {
  try {
    return decodeURIComponent(value.replace(/%(25)+/g, "%"));
  } catch {
    return "";
  }
}
