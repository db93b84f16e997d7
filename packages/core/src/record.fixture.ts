import fc from "fast-check";
import { addMonths } from "./months.ts";
import { acts, type ConsentRecord, noticeAnswers } from "./record.ts";

const id = fc.stringMatching(/^[a-z][a-z0-9_-]{0,31}$/);
const token = fc.stringMatching(/^[a-z0-9]{4,22}$/);
const revision = fc.stringMatching(/^[A-Za-z0-9_.-]{0,24}$/);
const notice = fc.record({
  about: fc.tuple(revision, fc.constantFrom("", "+1a2b")).map(([a, b]) => a + b),
  answer: fc.constantFrom(...noticeAnswers),
});

/** Records as `decide` makes them, with acts between 2020 and 2045. */
export const anyRecord: fc.Arbitrary<ConsentRecord> = fc
  .record({
    id: token,
    operator: fc.stringMatching(/^[a-z0-9-]{1,32}$/),
    revision,
    digest: token,
    language: fc.constantFrom("kk" as const, "ru" as const, "en" as const),
    act: fc.constantFrom(...acts),
    at: fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2045, 11, 31) }),
    months: fc.integer({ min: 1, max: 13 }),
    purposes: fc.dictionary(id, fc.boolean(), { maxKeys: 12 }),
    services: fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{4}$/), { maxLength: 50 }),
    notice: fc.option(notice, { nil: undefined }),
  })
  .map(({ months, notice, ...rest }) => ({
    ...rest,
    until: addMonths(rest.at, months),
    ...(notice && { notice }),
  }));
