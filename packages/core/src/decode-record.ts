import type { Config } from "./config.ts";
import { cookieValues } from "./cookie-header.ts";
import type { Language } from "./language.ts";
import { isOlder, newestReading, type RecordReading, readValue, recordTerms } from "./read-record.ts";
import { type Act, acts, type ConsentRecord, type NoticeAnswer, noticeAnswers } from "./record.ts";
import { plain } from "./record-text.ts";
import { fromVersion1 } from "./version-1.ts";

/** A value of any version as the present one writes it; an empty one where it is damaged. */
export const migrated = (value: string, config?: Config): string =>
  isOlder(value) ? fromVersion1(value, config) : value;

/** All of a record; the reader has made sure that its fields are what they have to be. */
export function recordOf({ text, at, until, granted, refused, services }: RecordReading): ConsentRecord {
  const fields = text.split(".").map(plain);
  const [, operator = "", id = "", revision = "", digest = "", language, act] = fields;
  const { 12: notice } = fields;
  // No prototype: an id such as `constructor` must not find anything.
  const purposes: Record<string, boolean> = Object.create(null);
  for (const purpose of granted) purposes[purpose] = true;
  for (const purpose of refused) purposes[purpose] = false;
  return {
    id,
    operator,
    revision,
    digest,
    language: language as Language,
    act: acts[Number(act)] as Act,
    at,
    until,
    purposes,
    services,
    ...(notice && {
      notice: { about: notice.slice(1), answer: noticeAnswers[Number(notice[0])] as NoticeAnswer },
    }),
  };
}

/** Reads one value, whoever it is of and however old; never throws. */
export function decodeRecord(value: string): ConsentRecord | null {
  const reading = readValue(migrated(value));
  return reading ? recordOf(reading) : null;
}

/** The newest of several cookie values that counts for this operator now; copies may sit on several domains. */
export function newestRecord(values: readonly string[], config: Config, now: number): ConsentRecord | null {
  const reading = newestReading(
    values.map((value) => migrated(value, config)),
    recordTerms(config),
    now,
  );
  return reading ? recordOf(reading) : null;
}

/**
 * The consent record in a request, so that a server can check a status.
 * @param header the Cookie header; `null` or `undefined` is a request without cookies
 * @param now milliseconds since 1970 UTC
 * @returns `null` when there is no valid record, or the app around a web view keeps it, which means that nothing optional is allowed
 */
export const readRecord = (
  header: string | null | undefined,
  config: Config,
  now: number = Date.now(),
): ConsentRecord | null => newestRecord(cookieValues(header ?? "", recordTerms(config).cookie), config, now);
