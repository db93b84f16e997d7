import { acts, type ConsentRecord, noticeAnswers } from "./record.ts";
import { escaped, listText, sealed } from "./record-text.ts";

/**
 * The record as a cookie value: fields joined by `.`, the version first and a checksum last, in characters that no
 * encoder of cookies changes; see record-text.ts. Times are milliseconds in base 36.
 */
export function encodeRecord(record: ConsentRecord): string {
  const { operator, id, revision, digest, language, act, at, until, purposes, services, notice } = record;
  const ids = Object.keys(purposes);
  const withAnswer = (answer: boolean) => listText(ids.filter((purpose) => purposes[purpose] === answer));
  return sealed([
    2,
    ...[operator, id, revision, digest].map(escaped),
    language,
    acts.indexOf(act),
    at.toString(36),
    until.toString(36),
    withAnswer(true),
    withAnswer(false),
    listText(services),
    notice ? noticeAnswers.indexOf(notice.answer) + escaped(notice.about) : "",
  ]);
}
