import { afterEach, describe, expect, it } from "vitest";
import { earliestDate, formatDate } from "./dates.ts";

const { TZ } = process.env;

afterEach(() => {
  // An unset zone is not the string "undefined".
  if (TZ === undefined) delete process.env.TZ;
  else process.env.TZ = TZ;
});

/** What a visitor in `zone` reads who writes at `at`. */
function told(zone: string, at: string, days: number): string {
  process.env.TZ = zone;
  return formatDate(earliestDate(Date.parse(at), days));
}

describe.each(["Asia/Almaty", "Asia/Aqtau", "UTC", "America/New_York"])("in %s", (zone) => {
  it.each([
    ["2026-01-31T07:00:00Z", 60, "01.04.2026"],
    ["2026-06-30T07:00:00Z", 60, "29.08.2026"],
    ["2026-11-21T07:00:00Z", 60, "20.01.2027"],
    ["2026-12-31T07:00:00Z", 60, "01.03.2027"],
    ["2027-12-31T07:00:00Z", 60, "29.02.2028"],
    ["2028-02-28T07:00:00Z", 1, "29.02.2028"],
    ["2027-02-28T07:00:00Z", 1, "01.03.2027"],
    ["2028-01-01T07:00:00Z", 60, "01.03.2028"],
    ["2100-01-01T07:00:00Z", 60, "02.03.2100"],
    ["2026-05-15T07:00:00Z", 0, "15.05.2026"],
  ])("%s and %i days is %s", (at, days, expected) => {
    expect(told(zone, at, days)).toBe(expected);
  });
});

describe("the visitor's own day", () => {
  it("is already tomorrow in Kazakhstan when it is still today in UTC", () => {
    expect(told("Asia/Almaty", "2026-11-20T19:30:00Z", 60)).toBe("20.01.2027");
    expect(told("UTC", "2026-11-20T19:30:00Z", 60)).toBe("19.01.2027");
  });

  it("was not the same in Almaty and Aqtau before the country took one time", () => {
    expect(told("Asia/Almaty", "2024-01-10T18:30:00Z", 60)).toBe("11.03.2024");
    expect(told("Asia/Aqtau", "2024-01-10T18:30:00Z", 60)).toBe("10.03.2024");
  });

  it("does not move when the clocks went back in Almaty on 1 March 2024", () => {
    // 23:30 on 15 January at +06:00 is 22:30 at +05:00 if hours are counted, and 23:30 if days are.
    process.env.TZ = "Asia/Almaty";
    const at = Date.parse("2024-01-15T17:30:00Z");
    expect(new Date(earliestDate(at, 60)).toISOString()).toBe("2024-03-15T18:30:00.000Z");
    expect(told("Asia/Almaty", "2024-01-15T18:10:00Z", 60)).toBe("16.03.2024");
  });
});

it("agrees with a walk over the calendar day by day", () => {
  process.env.TZ = "Asia/Almaty";
  const days = Array.from({ length: 1_600 }, (_, day) => formatDate(new Date(2025, 0, 1 + day, 9).getTime()));
  for (let day = 0; day + 60 < days.length; day += 1) {
    const at = new Date(2025, 0, 1 + day, 23, 59).getTime();
    expect(formatDate(earliestDate(at, 60))).toBe(days[day + 60]);
  }
});
