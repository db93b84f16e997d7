import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeRecord } from "./codec.ts";
import { cookieValues, readRecord } from "./cookie-header.ts";
import { decide } from "./decisions.ts";
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
  it("gives every copy of a name, and no other name's", () => {
    expect(cookieValues("k=1; xk=2; k=3;k =4; k", "k")).toEqual(["1", "3", "4"]);
  });

  it("takes no name without a value for another name's, and no space for a part of a value", () => {
    expect(cookieValues("kx; =1", "k")).toEqual([]);
    expect(cookieValues("=1", "")).toEqual([]);
    expect(cookieValues("k= 1 ; k=a=b", "k")).toEqual(["1", "a=b"]);
  });

  it("keeps a value with a broken escape as it is", () => {
    expect(cookieValues("k=%E0%A4", "k")).toEqual(["%E0%A4"]);
  });
});
