import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeRecord, readRecord } from "./decode-record.ts";
import { encodeRecord } from "./encode-record.ts";
import { hash } from "./hash.ts";
import { readHeader, recordTerms } from "./read-record.ts";
import type { Act, ConsentRecord } from "./record.ts";
import { sampleConfig } from "./sample.fixture.ts";
import { cookieVersion1, encodeVersion1, recordOfVersion1 } from "./version-1.fixture.ts";
import { fromVersion1 } from "./version-1.ts";

const sealed = (fields: readonly string[]): string => `${fields.join("~")}~${hash(fields.join("~"))}`;

describe("a record of version 1", () => {
  it("is the same record as version 2 writes it", () => {
    fc.assert(
      fc.property(recordOfVersion1, (record) => {
        expect(fromVersion1(encodeVersion1(record))).toBe(encodeRecord(record));
        expect(decodeRecord(encodeVersion1(record))).toEqual(record);
        const config = { ...sampleConfig, id: record.operator };
        expect(readRecord(`a=1; kelisim=${cookieVersion1(record)}`, config, record.at)).toEqual(record);
      }),
    );
  });

  it("answers no more than was asked: accepting all granted permissions, and it and refusing refused messages", () => {
    const record = { ...(fc.sample(recordOfVersion1, 1)[0] as ConsentRecord), operator: "sample" };
    const read = (act: Act, purposes: Record<string, boolean>) =>
      readRecord(`kelisim=${cookieVersion1({ ...record, act, purposes })}`, sampleConfig, record.at)?.purposes;
    const accepted = { analytics: true, ads: true, camera: true, letters: false };
    const refused = { analytics: false, ads: false, camera: false, letters: false };
    expect(read("accept-all", accepted)).toEqual({ analytics: true, ads: true });
    expect(read("accept-all", { ...accepted, letters: true })).toEqual({ analytics: true, ads: true, letters: true });
    expect(read("reject-all", refused)).toEqual({ analytics: false, ads: false });
    expect(read("choose", { ...accepted, letters: true })).toEqual({ ...accepted, letters: true });
  });

  it("that 0.1.0 wrote in fact, is read", () => {
    const value =
      "1~sample~abcd1234~2026-01-01~1wq3rqvjijbze~kk~2~mwxffdov~nclucv0v~analytics!ads.personal_x~1a2b.zzzz~32026-02-01+1a2b~1ip4dpo1jagyz5";
    expect(decodeRecord(value)).toEqual({
      operator: "sample",
      id: "abcd1234",
      revision: "2026-01-01",
      digest: "1wq3rqvjijbze",
      language: "kk",
      act: "choose",
      at: Number.parseInt("mwxffdov", 36),
      until: Number.parseInt("nclucv0v", 36),
      purposes: { analytics: true, ads: false, personal_x: false },
      services: ["1a2b", "zzzz"],
      notice: { about: "2026-02-01+1a2b", answer: "accepted" },
    });
  });

  it.each([
    ["escaped by PHP", (value: string) => value.replace(/!/g, "%21")],
    ["escaped by an older PHP", (value: string) => value.replace(/!/g, "%21").replace(/~/g, "%7E")],
    ["escaped twice", (value: string) => encodeURIComponent(value.replace(/!/g, "%21").replace(/~/g, "%7E"))],
    ["in quotes", (value: string) => `"${value}"`],
    ["in quotes that were escaped", (value: string) => encodeURIComponent(`"${value}"`)],
  ])("is read %s", (_, change) => {
    fc.assert(
      fc.property(recordOfVersion1, (record) => {
        expect(decodeRecord(change(encodeVersion1(record)))).toEqual(record);
      }),
    );
  });

  it("is read with `+` for a space where only that fits the checksum", () => {
    const spaced = { ...fc.sample(recordOfVersion1, 1)[0], revision: "1 қаңтар + 2" } as Parameters<
      typeof encodeVersion1
    >[0];
    const form = new URLSearchParams({ v: encodeVersion1(spaced) }).toString().slice(2);
    expect(form).toContain("1+");
    expect(decodeRecord(form)).toEqual(spaced);
    // Escaped once more, a space cannot be told from a plus.
    expect(decodeRecord(encodeURIComponent(form))).toBeNull();
  });

  it("is none with one character changed, or another answer under the old checksum", () => {
    const character = fc.string({ unit: "binary", minLength: 1, maxLength: 1 });
    fc.assert(
      fc.property(recordOfVersion1, fc.nat(), character, fc.nat(1), (record, where, put, cut) => {
        const value = encodeVersion1(record);
        const at = where % value.length;
        const changed = value.slice(0, at) + put + value.slice(at + cut);
        fc.pre(changed !== value);
        expect(decodeRecord(changed)).toBeNull();
        expect(fromVersion1(value.replace("!", ""))).toBe("");
      }),
    );
  });

  it.each([
    ["another version", (fields: string[]) => fields.with(0, "2")],
    ["no act", (fields: string[]) => fields.with(6, "")],
    ["an act that there is not", (fields: string[]) => fields.with(6, "99")],
    ["another language", (fields: string[]) => fields.with(5, "en")],
    ["no operator", (fields: string[]) => fields.with(1, "")],
    ["no beginning", (fields: string[]) => fields.with(7, "")],
    ["no end", (fields: string[]) => fields.with(8, "")],
    ["answers without `!`", (fields: string[]) => fields.with(9, "analytics")],
    ["answers with two", (fields: string[]) => fields.with(9, "analytics!ads!x")],
    ["a yes and a no to one purpose", (fields: string[]) => fields.with(9, "analytics!analytics")],
    ["a notice without an answer", (fields: string[]) => fields.with(11, "9about")],
    ["half of its fields", (fields: string[]) => fields.slice(0, 6)],
    ["a field more", (fields: string[]) => [...fields, ""]],
  ])("is none with %s, though its checksum is right", (_, change) => {
    fc.assert(
      fc.property(recordOfVersion1, (record) => {
        const fields = encodeVersion1(record).split("~").slice(0, -1);
        expect(decodeRecord(sealed(fields))).toEqual(record);
        expect(decodeRecord(sealed(change(fields)))).toBeNull();
      }),
      { numRuns: 20 },
    );
  });
});

describe("a reader without the migration", () => {
  const terms = recordTerms(sampleConfig);

  it.each([
    ["plain", (value: string) => value],
    ["escaped", encodeURIComponent],
    ["escaped twice", (value: string) => encodeURIComponent(encodeURIComponent(value).replace(/~/g, "%7E"))],
    ["in quotes", (value: string) => `"${value}"`],
    ["in quotes that were escaped", (value: string) => encodeURIComponent(`"${value}"`)],
  ])("takes no grant where a refusal of version 1 stands beside it, %s", (_, change) => {
    fc.assert(
      fc.property(recordOfVersion1, fc.boolean(), (any, isFirst) => {
        const record = { ...any, operator: "sample" };
        const refusal = { ...record, at: record.at + 1, purposes: {} };
        const pairs = [`kelisim=${encodeRecord(record)}`, `kelisim=${change(encodeVersion1(refusal))}`];
        const header = (isFirst ? pairs : pairs.reverse()).join("; ");
        expect(readHeader(header, terms, record.at + 1)).toBeUndefined();
        // A refusal under another name is another's.
        expect(readHeader(header.replace(/kelisim=(?!2)/, "x=$&"), terms, record.at + 1)?.at).toBe(record.at);
      }),
      { numRuns: 100 },
    );
  });
});
