import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newestRecord } from "./decode-record.ts";
import { encodeRecord } from "./encode-record.ts";
import { addMonths } from "./months.ts";
import { anyRecord } from "./record.fixture.ts";
import type { ConsentRecord } from "./record.ts";
import { sampleConfig } from "./sample.fixture.ts";

const at = Date.UTC(2026, 10, 21);
const record: ConsentRecord = {
  id: "abcd",
  operator: "sample",
  revision: "2026-01-01",
  digest: "digest",
  language: "kk",
  act: "accept-all",
  at,
  until: addMonths(at, 13),
  purposes: { analytics: true },
  services: [],
};
const read = (r: ConsentRecord, now: number, config = sampleConfig) => newestRecord([encodeRecord(r)], config, now);

describe("newestRecord", () => {
  it("takes a record from its act to the last millisecond of its term", () => {
    expect(read(record, at)).toEqual(record);
    expect(read(record, record.until - 1)).toEqual(record);
    expect(read(record, record.until)).toBeNull();
  });

  it("takes no record from the future", () => {
    expect(read(record, at - 1)).toBeNull();
  });

  it("takes no record that claims more than 13 months", () => {
    expect(read({ ...record, until: record.until + 1 }, at)).toBeNull();
  });

  it("takes no record of another operator", () => {
    expect(read({ ...record, operator: "other" }, at)).toBeNull();
  });

  it("ends with a shorter term that the operator has set since", () => {
    const shorter = { ...sampleConfig, consent: { months: 6 } };
    expect(read(record, addMonths(at, 6) - 1, shorter)).toEqual(record);
    expect(read(record, addMonths(at, 6), shorter)).toBeNull();
  });

  it("takes the newest valid copy, wherever it stands", () => {
    const newer = { ...record, id: "newer", at: at + 1000, until: addMonths(at + 1000, 13) };
    const values = [encodeRecord(record), "damaged", encodeRecord(newer), encodeRecord({ ...record, operator: "x" })];
    expect(newestRecord(values, sampleConfig, at + 2000)?.id).toBe("newer");
    expect(newestRecord(values.reverse(), sampleConfig, at + 2000)?.id).toBe("newer");
    expect(newestRecord(values, sampleConfig, at + 500)?.id).toBe("abcd");
  });

  it("never takes a record outside its term, for any record and clock", () => {
    const clock = fc.integer({ min: Date.UTC(2019, 0), max: Date.UTC(2048, 0) });
    fc.assert(
      fc.property(anyRecord, clock, (any, now) => {
        const found = read(any, now, { ...sampleConfig, id: any.operator });
        expect(found !== null).toBe(any.at <= now && now < any.until);
      }),
    );
  });
});
