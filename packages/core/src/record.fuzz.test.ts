/** What a cookie, or whoever writes one, can make of the record. Plain comparisons, since `expect` takes most of the time. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cookieValues } from "./cookie-header.ts";
import { decodeRecord, readRecord } from "./decode-record.ts";
import { encodeRecord } from "./encode-record.ts";
import { hash } from "./hash.ts";
import { addMonths } from "./months.ts";
import { catalogue } from "./purposes.ts";
import { readHeader, recordTerms } from "./read-record.ts";
import { anyRecord } from "./record.fixture.ts";
import type { ConsentRecord } from "./record.ts";
import { sealed } from "./record-text.ts";
import { sampleConfig } from "./sample.fixture.ts";
import { statusOf } from "./status.ts";
import { encodeVersion1 } from "./version-1.fixture.ts";

const now = Date.UTC(2026, 10, 21);
const terms = recordTerms(sampleConfig);
const known = catalogue(sampleConfig);

/** What cookies are made of, and what objects and numbers answer to. */
const pieces = [
  ...[
    "~",
    "!",
    ".",
    "-",
    "_",
    "-5f-",
    "%2E",
    "=",
    ";",
    "; ",
    " ",
    "\t",
    '"',
    "'",
    "%",
    "%7E",
    "%E0%A4",
    "\\",
    "<",
    "\u2028",
    "\ud800",
    "қ",
  ],
  ...[
    "1",
    "2",
    "sample",
    "kelisim",
    "analytics",
    "ads",
    "necessary",
    "kk",
    "ru",
    "0",
    "-1",
    "1e9",
    "NaN",
    "zzzzzzzzzzzz",
  ],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "undefined", "null", "true"],
  ...[now, now - 1, now + 1, addMonths(now, 13), addMonths(now, 14), 8.64e15, 9e15].map((time) => time.toString(36)),
];
const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 6 }));
const made = fc.array(piece, { maxLength: 24 }).map((parts) => parts.join(""));
const anyText = fc.oneof(made, fc.string({ unit: "binary", maxLength: 80 }), fc.string({ maxLength: 200 }));

/** A record with some fields changed, under a checksum that is right: what somebody writes who knows the format. */
const time = fc.oneof(
  fc.integer({ min: -600, max: 600 }).map((days) => (now + days * 86_400_000).toString(36)),
  piece,
);
/** A record of either version: how its fields are joined, and which of them is what. */
const version1 = { encode: encodeVersion1, joint: "~", lists: ["analytics!", "analytics.ads!", "!analytics", "a!b!c"] };
const version2 = { encode: encodeRecord, joint: ".", lists: ["analytics", "analytics_ads", "ads_ads", "constructor"] };
const sealers = new Map([
  [version1, (fields: readonly string[]) => `${fields.join("~")}~${hash(fields.join("~"))}`],
  [version2, sealed],
]);
const change = fc.oneof(
  fc.tuple(fc.constantFrom(7, 8), time),
  fc.tuple(fc.constantFrom(9, 10), fc.constantFrom(...version1.lists, ...version2.lists, "")),
  fc.tuple(fc.nat(12), made),
);
const forged = fc
  .tuple(anyRecord, fc.constantFrom(version1, version2), fc.array(change, { maxLength: 3 }), fc.boolean())
  .map(([record, version, changes, isLong]) => {
    const at = now - 86_400_000;
    const value = version.encode({ ...record, operator: "sample", at, until: addMonths(at, 13) });
    const fields = value.split(version.joint).slice(0, -1);
    for (const [index, text] of changes) if (index < fields.length) fields[index] = text;
    return sealers.get(version)?.([...fields, ...(isLong ? ["more"] : [])]) ?? "";
  });

const isShut = (header: string): boolean =>
  readRecord(header, sampleConfig, now) === null && readHeader(header, terms, now) === undefined;
const always = (holds: boolean): void => {
  if (!holds) throw new Error("does not hold");
};

const probes = ["analytics", "ads", "metrics", "banners", "personal_data", "constructor", "__proto__"];

/** What is granted stands in the record as a yes of its own. */
function isSaid(record: ConsentRecord | null, id: string): boolean {
  if (statusOf(id, { catalogue: known, record, gpc: false }) !== "granted") return true;
  const purpose = known.services.get(id)?.purpose ?? id;
  return Object.entries(record?.purposes ?? {}).some(([of, yes]) => of === purpose && yes);
}

describe("a record cookie of any content", { timeout: 120_000 }, () => {
  it("is no record, and nothing throws", () => {
    fc.assert(
      fc.property(anyText, (value) => always(decodeRecord(value) === null && isShut(`a=1; kelisim=${value}; b=2`))),
    );
  });

  it("is none with one character changed, put in or left out", () => {
    fc.assert(
      fc.property(
        anyRecord,
        fc.nat(),
        fc.string({ unit: "binary", maxLength: 1 }),
        fc.nat(1),
        (any, where, put, cut) => {
          const record = { ...any, operator: "sample" };
          const value = encodeRecord(record);
          const at = where % value.length;
          const changed = value.slice(0, at) + put + value.slice(at + cut);
          if (changed === value) return;
          always(decodeRecord(changed) === null);
          // A header is cut at `;`.
          if (put === ";") return;
          const header = `kelisim=${changed}`;
          always(readRecord(header, sampleConfig, record.at) === null);
          always(readHeader(header, terms, record.at) === undefined);
        },
      ),
    );
  });

  it("of one who knows the format, too, lasts no longer than a real one, and opens no more than it says", () => {
    let read = 0;
    fc.assert(
      fc.property(forged, fc.constantFrom(now, now - 1, now + 86_400_000), (value, at) => {
        const record = readRecord(`kelisim=${value}`, sampleConfig, at);
        const reading = readHeader(`kelisim=${value}`, terms, at);
        if (record) {
          read++;
          always(record.operator === "sample" && Boolean(record.act && record.language));
          always(record.at <= at && at < record.until && record.until <= addMonths(record.at, 13));
          always(Object.getPrototypeOf(record.purposes) === null);
        }
        // The head's pieces read no older version, and else the same.
        if (reading) always(reading.at === record?.at && reading.granted.every((id) => record.purposes[id] === true));
        else always(!record || value.startsWith("1~"));
        for (const id of probes) always(isSaid(record, id));
      }),
    );
    // Or nothing would have been looked at.
    expect(read).toBeGreaterThan(50);
  });
});

describe("a Cookie header of any content", { timeout: 120_000 }, () => {
  it("grants nothing, and nothing throws", () => {
    const names = fc.constantFrom(
      "kelisim",
      "kelisim ",
      " kelisim",
      "Kelisim",
      "kelisim2",
      "",
      "__proto__",
      "қ",
      '"k"',
    );
    const pair = fc.tuple(names, fc.constantFrom("=", "==", "", " = "), anyText).map((parts) => parts.join(""));
    const header = fc
      .tuple(fc.array(pair, { maxLength: 6 }), fc.constantFrom("; ", ";", ";;", ", ", "\n"))
      .map(([pairs, between]) => pairs.join(between));
    fc.assert(fc.property(header, (text) => always(isShut(text))));
  });

  it("gives each value of a name, whatever the others are called", () => {
    // Any character that a browser lets into a cookie: no control character, no `;`.
    const character = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 1 })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those that cookies may not have.
      .filter((one) => !/[\u0000-\u001f\u007f;]/.test(one));
    const name = fc.string({ unit: character, maxLength: 12 }).map((text) => `k${text.replaceAll("=", "").trim()}`);
    const value = fc.string({ unit: character, maxLength: 12 }).map((text) => text.replaceAll("%", "").trim());
    fc.assert(
      fc.property(
        fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        name,
        (pairs, at, other) => {
          const wanted = at % 9 ? (pairs[at % pairs.length]?.[0] ?? other) : other;
          const header = pairs.map((pair) => pair.join("=")).join("; ");
          const expected = pairs.flatMap(([is, has]) => (is === wanted ? [has] : []));
          always(cookieValues(header, wanted).join("\n") === expected.join("\n"));
        },
      ),
    );
  });

  it("is read at 180 cookies of 4096 bytes each, the record among them", () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(179), (any, at) => {
        const record = { ...any, operator: "sample" };
        const pairs = Array.from({ length: 180 }, (_, i) => `c${i}=${'"%,қ='.repeat(680)}`);
        pairs[at] = `kelisim=${encodeRecord(record)}`;
        const header = pairs.join("; ");
        always(readRecord(header, sampleConfig, record.at)?.id === record.id);
        always(readHeader(header, terms, record.at)?.at === record.at);
      }),
      { numRuns: 100 },
    );
  });
});

describe("an id of any content", { timeout: 120_000 }, () => {
  it("is granted only where it is that of a granted purpose or service", () => {
    const granted = new Set(["necessary", "analytics", "metrics"]);
    const fingerprints = [...known.fingerprints.values()];
    const record = {
      ...fc.sample(anyRecord, { numRuns: 1, seed: 1 })[0],
      purposes: { analytics: true },
      services: fingerprints,
    };
    const situation = { catalogue: known, record: record as ConsentRecord, gpc: false };
    const id = fc.oneof(anyText, fc.constantFrom(...known.purposes.keys(), ...known.services.keys()));
    fc.assert(fc.property(id, (any) => always((statusOf(any, situation) === "granted") === granted.has(any))));
  });
});
