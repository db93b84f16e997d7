import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Config } from "./config.ts";
import { decide } from "./decisions.ts";
import { readRecord } from "./decode-record.ts";
import { encodeRecord } from "./encode-record.ts";
import { type RecordTerms, readHeader, recordTerms } from "./read-record.ts";
import { anyRecord } from "./record.fixture.ts";
import { sealed } from "./record-text.ts";
import { sampleConfig } from "./sample.fixture.ts";

const sampleTerms: RecordTerms = { operator: sampleConfig.id, cookie: "kelisim", months: 13 };
const day = 86_400_000;
const occasion = (now: number) => ({ config: sampleConfig, previous: null, language: "kk" as const, now, id: "abcd" });
const cookie = (value: string): string => `a=1; kelisim=${value}; b=2`;

describe("the reader", () => {
  it("finds what a server reads, at any time, for any operator", () => {
    fc.assert(
      fc.property(
        anyRecord,
        fc.integer({ min: -2, max: 420 }),
        fc.integer({ min: 1, max: 13 }),
        (record, days, months) => {
          const config: Config = { ...sampleConfig, id: record.operator, consent: { months } };
          const terms = { ...sampleTerms, operator: record.operator, months };
          const now = record.at + days * day;
          const header = cookie(encodeRecord(record));
          const read = readRecord(header, config, now);
          const reading = readHeader(header, terms, now);
          expect(reading?.at).toBe(read?.at);
          for (const [id, answer] of Object.entries(read?.purposes ?? {})) {
            expect(reading?.granted.includes(id)).toBe(answer);
            expect(reading?.refused.includes(id)).toBe(!answer);
          }
          expect(reading?.services.join()).toBe(read?.services.join());
        },
      ),
    );
  });

  it("takes nothing from a cookie with one character changed", () => {
    fc.assert(
      fc.property(
        anyRecord,
        fc.nat(),
        fc.constantFrom("~", "x", "0", "!", ".", "-", "_", "%", '"'),
        (record, position, other) => {
          const value = encodeRecord(record);
          const at = position % value.length;
          const changed = value.slice(0, at) + other + value.slice(at + 1);
          const terms = { ...sampleTerms, operator: record.operator };
          const reading = readHeader(cookie(changed), terms, record.at + 1);
          expect(Boolean(reading)).toBe(changed === value);
        },
      ),
    );
  });

  it("counts to the last millisecond of the record's own term", () => {
    const record = { ...decide({ analytics: true }, "choose", occasion(1000)), until: 5000 };
    const header = cookie(encodeRecord(record));
    expect(readHeader(header, sampleTerms, 4999)).toMatchObject({ at: 1000 });
    expect(readHeader(header, sampleTerms, 5000)).toBeUndefined();
  });

  it("takes the newest of several", () => {
    const record = decide({ analytics: true }, "choose", occasion(1000));
    const later = decide({ analytics: false }, "choose", occasion(2000));
    const header = `kelisim=${encodeRecord(later)}; kelisim=${encodeRecord(record)}`;
    expect(readHeader(header, sampleTerms, 3000)).toMatchObject({ at: 2000, granted: [] });
    expect(readHeader("", sampleTerms, 3000)).toBeUndefined();
  });
});

describe("a record that does not count", () => {
  const record = decide({ analytics: true }, "choose", occasion(Date.UTC(2026, 0)));
  const end = Date.UTC(2027, 1);
  const fieldsOf = (value: string): string[] => value.split(".").slice(0, -1);
  const pair = (fields: readonly string[]): string => `kelisim=${sealed(fields)}`;
  const read = (header: string, now = record.at, terms = sampleTerms) => readHeader(header, terms, now);

  it("is one under another name", () => {
    expect(read(`other=${encodeRecord(record)}`)).toBeUndefined();
    expect(read(`kelisim=${encodeRecord(record)}`)?.at).toBe(record.at);
  });

  it("is one of another version or operator, though its checksum is right", () => {
    const fields = fieldsOf(encodeRecord(record));
    expect(read(pair(fields))?.at).toBe(record.at);
    expect(read(pair(fields.with(0, "3")))).toBeUndefined();
    expect(read(pair(fields.with(1, "other")))).toBeUndefined();
  });

  it("is one at its end, by itself or by the operator's term, and one before its beginning", () => {
    const value = `kelisim=${encodeRecord(record)}`;
    expect([read(value, end - 1)?.at, read(value, end)]).toEqual([record.at, undefined]);
    const short = { ...sampleTerms, months: 1 };
    const month = Date.UTC(2026, 1);
    expect([read(value, month - 1, short)?.at, read(value, month, short)]).toEqual([record.at, undefined]);
    expect(read(value, record.at - 1)).toBeUndefined();
  });

  it("is one that says it holds longer than the cap", () => {
    const value = `kelisim=${encodeRecord({ ...record, until: end + 1 })}`;
    expect(read(value, record.at, { ...sampleTerms, months: 24 })).toBeUndefined();
    expect(readRecord(value, sampleConfig, record.at)).toBeNull();
  });

  it("is the older of two, in whatever order, and the newest counts also between others", () => {
    const values = [1000, 3000, 2000].map((at) => `kelisim=${encodeRecord(decide({}, "reject-all", occasion(at)))}`);
    expect(read(values.join("; "), 4000)?.at).toBe(3000);
    expect(read(values.reverse().join("; "), 4000)?.at).toBe(3000);
  });
});

describe("what a look has to know", () => {
  it("is the operator, the cookie and the term", () => {
    expect(recordTerms(sampleConfig)).toEqual(sampleTerms);
    const config: Config = { ...sampleConfig, cookie: { name: "choice" }, consent: { months: 6 }, recordIn: "cookie" };
    expect(recordTerms(config)).toEqual({ operator: "sample", cookie: "choice", months: 6 });
  });

  it("is no cookie where the app keeps the record, and then none is looked into", () => {
    const terms = recordTerms({ ...sampleConfig, recordIn: "app" });
    expect(terms.cookie).toBe("");
    const value = encodeRecord(decide({}, "reject-all", occasion(1000)));
    expect(readHeader(`kelisim=${value}`, terms, 2000)).toBeUndefined();
  });
});
