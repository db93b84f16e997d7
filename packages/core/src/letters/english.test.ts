import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Config } from "../config.ts";
import { letterTexts } from "../english.ts";
import { withEnglish } from "../with-english.fixture.ts";
import { lettersOf } from "./grounds.ts";
import { letter } from "./letter.ts";
import { letterText } from "./letter-text.ts";

const operators = ["autocheck", "callprikol", "kashalot", "kreditomat", "mycar"];
const config = (id: string): Config =>
  withEnglish(
    JSON.parse(
      readFileSync(join(import.meta.dirname, `../../../../examples/operators/${id}/kelisim.config.json`), "utf8"),
    ),
  );
const now = new Date(2026, 2, 5).getTime();

describe.each(operators)("letters to %s in English", (id) => {
  const shop = config(id);
  const english = (one: (typeof letters)[number]): string => letterText(letter(shop, one, "en", now, letterTexts));
  const letters = lettersOf(shop);

  it("say as much as those in Russian, and nothing of them in another language", () => {
    expect(letters.length).toBeGreaterThan(1);
    for (const one of letters) {
      const lines = (text: string): number => text.split("\n").length;
      expect(english(one), one).not.toMatch(/\p{Script=Cyrillic}|«|»|undefined/u);
      expect(lines(english(one)), one).toBe(lines(letterText(letter(shop, one, "ru", now))));
    }
  });

  it("have the same numbers: days, dates, clauses, the law's", () => {
    const numbers = (text: string): string[] =>
      text
        .replace(/English of \d+/g, "")
        .match(/\d+(?:\.\d+)*/g)
        ?.sort() ?? [];
    for (const one of letters) {
      const { paragraphs } = letter(withoutTexts(shop), one, "ru", now);
      const told = letter(withoutTexts(shop), one, "en", now, letterTexts).paragraphs;
      expect(numbers(told.join()), one).toEqual(numbers(paragraphs.join()));
    }
  });
});

/** The operator's own sentences are others in each language. */
const withoutTexts = (config: Config): Config =>
  JSON.parse(JSON.stringify(config), (_key, value: { en?: string } | null) =>
    value?.en ? { kk: "K", ru: "K", en: "K" } : value,
  );

it("a letter says how many days, one or many, and what is to be destroyed", () => {
  expect(letterTexts.stopProcessing(["collection", "processing"], 1)).toBe(
    "Please stop the collection and processing of my data within 1 working day of receiving this letter, as the policy says.",
  );
  expect(letterTexts.stopProcessing(["processing", "destruction"])).toBe(
    "Please stop the processing of my data, and destroy them.",
  );
  expect(letterTexts.stopMessages(15)).toContain("within 15 working days");
  expect(letterTexts.clauses("3, 4", 2, true)).toBe("preamble and clauses 3, 4 of the policy");
});
