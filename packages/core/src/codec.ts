import { hash } from "./hash.ts";
import { toLanguage } from "./language.ts";
import { acts, type ConsentRecord, type Notice, noticeAnswers } from "./record.ts";

/** Longest cookie value that is read at all. */
const maxLength = 2000;

/**
 * The record as a cookie value: fields joined by `~`, the version first and a checksum last. Purposes stand as
 * `granted.granted!refused.refused`; times are milliseconds in base 36.
 */
export function encodeRecord(record: ConsentRecord): string {
  const ids = Object.keys(record.purposes);
  const withAnswer = (answer: boolean) => ids.filter((id) => record.purposes[id] === answer).join(".");
  const fields = [
    1,
    record.operator,
    record.id,
    record.revision,
    record.digest,
    record.language,
    acts.indexOf(record.act),
    record.at.toString(36),
    record.until.toString(36),
    `${withAnswer(true)}!${withAnswer(false)}`,
    record.services.join("."),
    record.notice ? noticeAnswers.indexOf(record.notice.answer) + record.notice.about : "",
  ].join("~");
  return `${fields}~${hash(fields)}`;
}

/**
 * Reads a cookie value; never throws. What does not come out the same when written again was damaged, cut or made up,
 * the checksum included, and is no record.
 */
export function decodeRecord(value: string): ConsentRecord | null {
  if (value.length > maxLength) return null;
  const [version, ...fields] = value.split("~");
  const record = version === "1" ? readVersion1(fields) : undefined;
  return record && encodeRecord(record) === value ? record : null;
}

function readVersion1(fields: readonly string[]): ConsentRecord | undefined {
  const [operator, id, revision, digest, tag, actIndex, at, until, answers, services, noticeField] = fields;
  const language = toLanguage(tag);
  const act = acts[Number(actIndex)];
  if (!operator || !id || revision === undefined || !digest || !language || !act || !at || !until) return undefined;
  const [granted, refused] = (answers ?? "").split("!");
  // No prototype: an id such as `constructor` must not find anything.
  const purposes: Record<string, boolean> = Object.create(null);
  for (const purpose of list(refused)) purposes[purpose] = false;
  for (const purpose of list(granted)) purposes[purpose] = true;
  const notice = readNotice(noticeField);
  return {
    id,
    operator,
    revision,
    digest,
    language,
    act,
    at: Number.parseInt(at, 36),
    until: Number.parseInt(until, 36),
    purposes,
    services: list(services),
    ...(notice && { notice }),
  };
}

const list = (field: string | undefined): string[] => (field ? field.split(".") : []);

function readNotice(field: string | undefined): Notice | undefined {
  const answer = noticeAnswers[Number(field?.[0])];
  return field && answer ? { about: field.slice(1), answer } : undefined;
}
