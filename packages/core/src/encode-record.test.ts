import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeRecord } from "./decode-record.ts";
import { encodeRecord } from "./encode-record.ts";
import { languages } from "./language.ts";
import { anyRecord } from "./record.fixture.ts";
import { acts, noticeAnswers } from "./record.ts";
import { escaped, plain, sealed } from "./record-text.ts";

describe("the value of a record", () => {
  it("decodes what it encoded", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(decodeRecord(encodeRecord(record))).toEqual(record);
      }),
    );
  });

  it("has only characters that no encoder touches, whatever the texts", () => {
    const text = fc.string({ unit: "binary", minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(anyRecord, text, (any, made) => {
        const notice = { about: made, answer: "read" } as const;
        const record = { ...any, operator: made, revision: made, purposes: { [made]: true }, services: [made], notice };
        expect(encodeRecord(record)).toMatch(/^[\w.-]+$/);
        expect(decodeRecord(encodeRecord(record))).toEqual(record);
        expect(plain(escaped(made))).toBe(made);
      }),
    );
  });

  it("is read with each language, act and answer to a notice that there is", () => {
    const [record] = fc.sample(anyRecord, 1);
    for (const language of [...languages, "en"] as const) expect(decoded({ language })).toMatchObject({ language });
    for (const act of acts) expect(decoded({ act })).toMatchObject({ act });
    for (const answer of noticeAnswers) {
      expect(decoded({ notice: { about: "", answer } })).toMatchObject({ notice: { about: "", answer } });
    }
    function decoded(changes: Partial<Parameters<typeof encodeRecord>[0]>) {
      return decodeRecord(encodeRecord({ ...record, ...changes } as Parameters<typeof encodeRecord>[0]));
    }
  });

  it("never throws, whatever the string", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.string().map((s) => `1~${s}`),
          fc.string().map((s) => `2.${s}`),
        ),
        (value) => {
          expect(decodeRecord(value)).toBeNull();
        },
      ),
    );
  });

  it("refuses a value with one character changed", () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (record, where, character) => {
        const value = encodeRecord(record);
        const at = where % value.length;
        fc.pre(value[at] !== character);
        expect(decodeRecord(value.slice(0, at) + character + value.slice(at + 1))).toBeNull();
      }),
    );
  });

  it("refuses a value that was cut, doubled or padded", () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(), (record, where) => {
        const value = encodeRecord(record);
        expect(decodeRecord(value.slice(0, where % value.length))).toBeNull();
        expect(decodeRecord(value + value)).toBeNull();
        expect(decodeRecord(` ${value}`)).toBeNull();
      }),
    );
  });

  it("refuses an answer turned over, though the rest is whole", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const value = encodeRecord({ ...record, purposes: { ads: false } });
        expect(value).toContain("..ads.");
        expect(decodeRecord(value.replace("..ads.", ".ads.."))).toBeNull();
      }),
    );
  });

  it("refuses a value longer than its cap", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const long = { ...record, services: Array.from({ length: 600 }, (_, i) => String(1000 + i)) };
        expect(decodeRecord(encodeRecord(long))).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it("reads a value of 2000 characters, and none of more", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const rest = 2000 - encodeRecord({ ...record, digest: "" }).length;
        const filled = { ...record, digest: "d".repeat(rest) };
        // The checksum may be a character shorter or longer.
        fc.pre(encodeRecord(filled).length === 2000);
        expect(decodeRecord(encodeRecord(filled))).toEqual(filled);
        const longer = { ...record, digest: "d".repeat(rest + 2) };
        fc.pre(encodeRecord(longer).length > 2000);
        expect(decodeRecord(encodeRecord(longer))).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ["operator", ""],
    ["id", ""],
    ["digest", ""],
    ["language", "de"],
    ["language", "eng"],
    ["language", ""],
    ["act", "visit"],
  ])("refuses a whole value whose %s is %j", (field, value) => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(decodeRecord(encodeRecord({ ...record, [field]: value }))).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ["another version", (fields: string[]) => ["3", ...fields.slice(1)]],
    ["no act", (fields: string[]) => fields.with(6, "")],
    ["no beginning", (fields: string[]) => fields.with(7, "")],
    ["no end", (fields: string[]) => fields.with(8, "")],
    ["no more than a version", () => ["2"]],
    ["half of its fields", (fields: string[]) => fields.slice(0, 6)],
    ["a field more", (fields: string[]) => [...fields, ""]],
    ["an act that there is not", (fields: string[]) => fields.with(6, "99")],
    ["a yes and a no to one purpose", (fields: string[]) => fields.with(9, "x_ads").with(10, "ads")],
    ["a yes and an escaped no to one purpose", (fields: string[]) => fields.with(9, "ads").with(10, "a-64-s")],
    ["a notice without an answer", (fields: string[]) => fields.with(12, "9about")],
  ])("refuses a value with %s, though its checksum is right", (_, change) => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        const fields = encodeRecord(record).split(".").slice(0, -1);
        expect(decodeRecord(sealed(fields))).toEqual(record);
        expect(decodeRecord(sealed(change(fields)))).toBeNull();
      }),
      { numRuns: 20 },
    );
  });

  it("gives purposes that inherit nothing", () => {
    fc.assert(
      fc.property(anyRecord, (record) => {
        expect(Object.getPrototypeOf(decodeRecord(encodeRecord(record))?.purposes)).toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});
