import { earliestDate as addDays, citeClauses, formatDate } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { dataTexts } from "../data/texts/index.ts";
import { english } from "../english.ts";
import { counted } from "./counted.ts";
import { formatRevision } from "./dates.ts";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";

function flatten(value: object, path = ""): (readonly [string, string])[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === "object") return flatten(inner, `${path}${key}.`);
    return [[path + key, typeof inner === "function" ? inner("2", "3") : inner] as const];
  });
}

describe("the texts", () => {
  const kazakh = flatten(kk);
  const russian = flatten(ru);

  it("have no empty word", () => {
    for (const [key, text] of [...kazakh, ...russian]) expect(text.trim(), key).not.toBe("");
  });

  it("are each in one language", () => {
    const shared = new Map(russian);
    const same = kazakh.filter(([key, text]) => shared.get(key) === text);
    expect(same.map(([key]) => key)).toEqual(["sections.operator"]);
    for (const [key, text] of russian) expect(text, key).not.toMatch(/[әғқңөұүһі]/i);
  });

  it("mix no alphabets within a word", () => {
    for (const [key, text] of [...kazakh, ...russian])
      expect(text, key).not.toMatch(/[a-z][а-яёәғқңөұүһі]|[а-яёәғқңөұүһі][a-z]/i);
  });

  it("promise no anonymity", () => {
    for (const [key, text] of [...kazakh, ...russian]) expect(text, key).not.toMatch(/аноним|иесіз/i);
  });
});

describe("the texts in English", () => {
  const all = flatten({ dialogs: english.dialogs, data: english.data });
  const russian = flatten({ dialogs: ru, data: dataTexts.ru });

  it("say all that the others say, in one alphabet and with no word of theirs", () => {
    const places = (texts: typeof all): string[] => texts.map(([key]) => key.replace(/\.\d$/, "")).sort();
    expect([...new Set(places(all))]).toEqual([...new Set(places(russian))]);
    for (const [key, text] of all) {
      expect(text.trim(), key).not.toBe("");
      expect(text, key).not.toMatch(/\p{Script=Cyrillic}|«|»|anonym/u);
    }
  });

  it("end as the others do: a sentence is one in each language", () => {
    const ends = new Map(russian.map(([key, text]) => [key, /[.:]$/.exec(text)?.[0]]));
    for (const [key, text] of all)
      if (ends.has(key)) expect([key, /[.:]$/.exec(text)?.[0]]).toEqual([key, ends.get(key)]);
  });

  it("name the buttons as they are called", () => {
    for (const text of Object.values(english.dialogs.apart))
      expect(text).toContain(`“${english.dialogs.actions["accept-all"]}”`);
    expect(english.dialogs.alwaysMeans("X")).toContain(`“${english.dialogs.actions["allow-always"]}”`);
  });

  it.each([
    [1, "year"],
    [2, "years"],
    [5, "years"],
    [11, "years"],
    [21, "years"],
  ])("count %i %s", (count, form) => {
    expect(counted(count, english.dialogs.units.year)).toBe(`${count}\u00a0${form}`);
  });
});

describe("counted", () => {
  it.each([
    [0, "лет"],
    [1, "год"],
    [2, "года"],
    [4, "года"],
    [5, "лет"],
    [11, "лет"],
    [12, "лет"],
    [14, "лет"],
    [21, "год"],
    [22, "года"],
    [111, "лет"],
    [121, "год"],
  ])("%i %s", (count, form) => {
    expect(counted(count, ru.units.year)).toBe(`${count}\u00a0${form}`);
    expect(counted(count, kk.units.year)).toBe(`${count}\u00a0жыл`);
  });
});

describe("dates", () => {
  it("are day, month and year", () => {
    expect(formatDate(new Date(2026, 2, 5).getTime())).toBe("05.03.2026");
  });

  it.each([
    [new Date(2026, 0, 31), 60, "01.04.2026"],
    [new Date(2027, 11, 31), 60, "29.02.2028"],
    [new Date(2026, 10, 21), 0, "21.11.2026"],
  ])("%o and %i days", (from, days, expected) => {
    expect(formatDate(addDays(from.getTime(), days))).toBe(expected);
  });

  it("of a revision read as dates, other versions stay", () => {
    expect(formatRevision("2025-11-26")).toBe("26.11.2025");
    expect(formatRevision("v3.1")).toBe("v3.1");
  });
});

describe("citeClauses", () => {
  it("counts the clauses and names the preamble", () => {
    expect(citeClauses(kk, ["9.4"])).toBe("саясаттың 9.4-тармағы");
    expect(citeClauses(kk, ["9.4", "2.1"])).toBe("саясаттың 9.4, 2.1-тармақтары");
    expect(citeClauses(ru, ["преамбула"])).toBe("преамбула политики");
    expect(citeClauses(ru, ["преамбула", "2.1"])).toBe("преамбула и п. 2.1 политики");
    expect(citeClauses(ru, ["преамбула", "2.1", "3"])).toBe("преамбула и пп. 2.1, 3 политики");
    expect(citeClauses(kk, ["преамбула"])).toBe("саясаттың кіріспесі");
    expect(citeClauses(kk, ["преамбула", "2.1"])).toBe("саясаттың кіріспесі мен 2.1-тармағы");
    expect(citeClauses(ru, undefined)).toBe("");
  });
});
