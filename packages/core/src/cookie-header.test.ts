import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cookieValues, hasCookie } from "./cookie-header.ts";
import { decide } from "./decisions.ts";
import { readRecord } from "./decode-record.ts";
import { encodeRecord } from "./encode-record.ts";
import { sampleConfig } from "./sample.fixture.ts";

const now = Date.UTC(2026, 0);
const record = decide({}, "reject-all", { config: sampleConfig, previous: null, language: "ru", now, id: "id" });

describe("readRecord", () => {
  it("finds the record among other cookies", () => {
    expect(readRecord(`a=1; kelisim=${encodeRecord(record)}; b=2`, sampleConfig, now)).toEqual(record);
  });

  it("reads the cookie that the config names", () => {
    const config = { ...sampleConfig, cookie: { name: "choice" } };
    expect(readRecord(`choice=${encodeRecord(record)}`, config, now)).toEqual(record);
    expect(readRecord(`kelisim=${encodeRecord(record)}`, config, now)).toBeNull();
  });

  it("is null without cookies", () => {
    expect(readRecord(null, sampleConfig)).toBeNull();
    expect(readRecord(undefined, sampleConfig)).toBeNull();
  });

  it("takes a cookie for none where the app keeps the record", () => {
    const header = `kelisim=${encodeRecord(record)}`;
    expect(readRecord(header, { ...sampleConfig, recordIn: "app" }, now)).toBeNull();
    expect(readRecord(header, { ...sampleConfig, recordIn: "cookie" }, now)).toEqual(record);
  });

  it("never throws and never grants, whatever the header", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((s) => `kelisim=${s}`),
        ),
        (header) => {
          expect(readRecord(header, sampleConfig, now)).toBeNull();
        },
      ),
    );
  });
});

describe("cookieValues", () => {
  it("gives every copy of a name as it stands, and no other name's", () => {
    expect(cookieValues("k=1; xk=2; k=%33;k=4; k", "k")).toEqual(["1", "%33", "4"]);
    expect(cookieValues("kx; =1; K=2; k\u00a0=3; k =4", "k")).toEqual([]);
    expect(cookieValues("k= 1 ; k=a=b", "k")).toEqual([" 1 ", "a=b"]);
  });

  it("gives none without a name, and none where an element stands in for document.cookie", () => {
    expect(cookieValues("=1; k=2", "")).toEqual([]);
    expect(cookieValues({} as string, "k")).toEqual([]);
  });

  it("are there where hasCookie says so", () => {
    const name = fc.constantFrom("k", "xk", "kx", "K", "k ", "", "k=");
    const header = fc.array(fc.tuple(name, fc.constantFrom("=", "")), { maxLength: 4 });
    fc.assert(
      fc.property(header, (pairs) => {
        const text = pairs.map((pair) => pair.join("")).join("; ");
        expect(hasCookie(text, "k")).toBe(cookieValues(text, "k").length > 0);
      }),
    );
  });
});
