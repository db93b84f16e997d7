import fc from "fast-check";
import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { addMonths } from "./months.ts";

const iso = (text: string) => Date.parse(text);

describe("addMonths", () => {
  it.each([
    ["2026-11-21T10:00:00.000Z", "2027-12-21T10:00:00.000Z"],
    ["2026-01-31T23:59:59.999Z", "2027-02-28T23:59:59.999Z"],
    ["2027-01-31T00:00:00.000Z", "2028-02-29T00:00:00.000Z"],
    ["2024-02-29T12:00:00.000Z", "2025-03-29T12:00:00.000Z"],
    ["2026-12-31T19:00:00.000Z", "2028-01-31T19:00:00.000Z"],
  ])("13 months after %s is %s", (from, to) => {
    expect(new Date(addMonths(iso(from), 13)).toISOString()).toBe(to);
  });

  it("agrees with Luxon for every act between 2020 and 2045", () => {
    const acts = fc.integer({ min: iso("2020-01-01T00:00:00Z"), max: iso("2045-12-31T23:59:59.999Z") });
    fc.assert(
      fc.property(acts, fc.integer({ min: 1, max: 13 }), (at, months) => {
        expect(addMonths(at, months)).toBe(DateTime.fromMillis(at, { zone: "utc" }).plus({ months }).toMillis());
      }),
    );
  });

  it("agrees with Luxon on every day between 2020 and 2045", () => {
    const end = iso("2046-01-01T00:00:00Z");
    for (let at = iso("2020-01-01T06:30:00Z"); at < end; at += 86_400_000) {
      expect(addMonths(at, 13)).toBe(DateTime.fromMillis(at, { zone: "utc" }).plus({ months: 13 }).toMillis());
    }
  });
});
