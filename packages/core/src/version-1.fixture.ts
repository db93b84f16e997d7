import { hash } from "./hash.ts";
import { anyRecord } from "./record.fixture.ts";
import { acts, type ConsentRecord, noticeAnswers } from "./record.ts";

/** It knew Kazakh and Russian alone. */
export const recordOfVersion1: typeof anyRecord = anyRecord.filter(({ language }) => language !== "en");

/** What 0.1.0 wrote, for tests: its `encodeRecord`, as it was. */
export function encodeVersion1(record: ConsentRecord): string {
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

/** And how its cookie escaped what a cookie's value cannot hold (RFC 6265, 4.1.1). */
export const cookieVersion1 = (record: ConsentRecord): string =>
  encodeVersion1(record).replace(/[^!#$&-+\--:<-[\]-~]/gu, encodeURIComponent);
