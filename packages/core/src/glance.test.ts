import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeRecord } from "./codec.ts";
import type { Config } from "./config.ts";
import { readRecord } from "./cookie-header.ts";
import { decide } from "./decisions.ts";
import { glanceAtRecord, type RecordTerms } from "./glance.ts";
import { anyRecord } from "./record.fixture.ts";
import { sampleConfig } from "./sample.fixture.ts";

const sampleTerms: RecordTerms = { operator: sampleConfig.id, cookie: "kelisim", months: 13 };
const day = 86_400_000;
const cookie = (value: string): string => `a=1; kelisim=${value}; b=2`;

describe("a glance at the record", () => {
  it("finds what the codec reads, at any time, for any operator", () => {
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
          const glance = glanceAtRecord(header, terms, now);
          expect(glance?.at).toBe(read?.at);
          for (const [id, answer] of Object.entries(read?.purposes ?? {})) {
            expect(glance?.granted.includes(id)).toBe(answer);
            expect(glance?.refused.includes(id)).toBe(!answer);
          }
          expect(glance?.services.join()).toBe(read?.services.join());
        },
      ),
    );
  });

  it("takes nothing from a cookie with one character changed", () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(), fc.constantFrom("~", "x", "0", "!"), (record, position, other) => {
        const value = encodeRecord(record);
        const at = position % value.length;
        const changed = value.slice(0, at) + other + value.slice(at + 1);
        const terms = { ...sampleTerms, operator: record.operator };
        const glance = glanceAtRecord(cookie(changed), terms, record.at + 1);
        expect(Boolean(glance)).toBe(changed === value);
      }),
    );
  });

  it("takes the newest of several", () => {
    const record = decide({ analytics: true }, "choose", occasion(1000));
    const later = decide({ analytics: false }, "choose", occasion(2000));
    const header = `kelisim=${encodeRecord(later)}; kelisim=${encodeRecord(record)}`;
    expect(glanceAtRecord(header, sampleTerms, 3000)).toMatchObject({ at: 2000, granted: [""] });
    expect(glanceAtRecord("", sampleTerms, 3000)).toBeUndefined();
  });
});

const occasion = (now: number) => ({ config: sampleConfig, previous: null, language: "kk" as const, now, id: "abcd" });
