import { createHash } from "node:crypto";
import { dataTexts, texts } from "@kelisim/ui/words";
import { describe, expect, it } from "vitest";
import { withEnglish } from "../../../core/src/with-english.fixture.ts";
import { escapeHtml } from "../markup.ts";
import { config, operator, operators } from "../sample.fixture.ts";
import { doubts } from "./doubts.ts";
import { everyText } from "./every-text.ts";
import { labelOf } from "./labels.ts";
import { textsPage } from "./page.ts";
import { sectionsOf } from "./sections.ts";
import { isShown, shownPatterns } from "./shown.ts";
import { productWords } from "./words.ts";

const now = Date.UTC(2026, 10, 21);
const page = (one: ReturnType<typeof config>): string =>
  textsPage(one, sectionsOf(one, now), { now, version: "1.2.3" });

describe.each(operators)("the page of %s", (id) => {
  const one = operator(id);
  const html = page(one);

  it("has every text of the config in both languages", () => {
    const lost = [...everyText(one)].filter(
      ([, { kk, ru }]) => !html.includes(escapeHtml(kk)) || !html.includes(escapeHtml(ru)),
    );
    expect(lost.map(([path]) => path)).toEqual([]);
  });

  it("has every word of ours that this site shows, and no other", () => {
    const shown = new Set(sectionsOf(one, now).flatMap(({ rows }) => rows.map(({ path }) => path)));
    const words = productWords({ months: 13, purpose: { kk: "", ru: "" } });
    const there = [...words.keys()].filter((key) => shown.has(`kelisim: ${key}`));
    expect(there).toEqual([...words.keys()].filter((key) => isShown(one, key)));
  });

  it("has the digest of each text in each language, and names each place in words", () => {
    const rows = sectionsOf(one, now).flatMap((section) => section.rows);
    for (const { path, kk, ru } of rows) {
      for (const text of [kk, ru]) {
        expect(html).toContain(`<code class="digest">${createHash("sha256").update(text).digest("hex").slice(0, 16)}<`);
      }
      expect(labelOf(path).ru, path).not.toBe("Текст");
    }
    for (const { path } of one.pending ?? []) expect(labelOf(path).ru, path).not.toBe("Текст");
  });

  it("says in Kazakh and Russian what is missing and why", () => {
    for (const { path, whyKk, whyRu } of one.pending ?? []) {
      expect(whyKk, path).toMatch(/[әғқңөұүһі]/);
      expect(whyRu, path).toMatch(/^[^әғқңөұүһі]+$/);
    }
  });

  it("cites the clauses of each text", () => {
    const clauses = one.purposes.flatMap(({ clauses = [] }) => clauses).filter((clause) => /^\d/.test(clause));
    for (const clause of clauses) expect(html).toContain(clause);
  });

  it("has no row that is empty in one language", () => {
    const rows = sectionsOf(one, now).flatMap((section) => section.rows);
    expect(rows.filter(({ kk, ru }) => !kk || !ru)).toEqual([]);
  });
});

describe("the page", () => {
  it("runs nothing and asks for nothing, whatever the config says", () => {
    const text = `<img src=x onerror=alert(1)>"'&</td><script>`;
    const html = page({ ...config(), name: { kk: text, ru: text }, id: text });
    expect(html).not.toMatch(/<img|<script|<link|src=x onerror=alert\(1\)>/);
    expect(html).toContain("&#60;img");
  });

  it("puts Kazakh to the left", () => {
    const html = page(config());
    expect(html.indexOf("Қазақша")).toBeLessThan(html.indexOf("Русский"));
    expect(html).toMatch(
      /<td lang="kk"><p>Cookie файлдарын[^<]*<\/p><code[^>]*>\w{16}<\/code><\/td><td lang="ru"><p>Мы хотели/,
    );
  });

  it("says of which day and version it is", () => {
    expect(page(config())).toMatch(/Күні: 21\.11\.2026.*Дата: 21\.11\.2026.*Kelisim нұсқасы: 1\.2\.3/);
  });

  it("has what a service stores as a table", () => {
    expect(page(config())).toMatch(
      /<table class="stored"><tr><td><code>_ym_uid<\/code><\/td><td>келушілерді бір-бірінен ажыратады · 1.жыл/,
    );
  });

  it("goes by keys that are there", () => {
    const keys = [...productWords({ months: 13, purpose: { kk: "", ru: "" } }).keys()];
    expect(shownPatterns.filter((pattern) => !keys.some((key) => pattern.test(key)))).toEqual([]);
  });

  it("leaves out what this site never shows", () => {
    const words = sectionsOf(config(), now).flatMap(({ rows }) => rows.map(({ path }) => path));
    for (const never of [
      "dialogs.ages.18",
      "dialogs.sections.permissions",
      "dialogs.actions.accept",
      "dialogs.russianOnly",
    ]) {
      expect(words).not.toContain(`kelisim: ${never}`);
    }
    const asking = config({ declaration: { age: 18, text: { kk: "Мен 18 жастамын.", ru: "Мне 18 лет." } } });
    const asked = sectionsOf(asking, now).flatMap(({ rows }) => rows.map(({ path }) => path));
    expect(asked).toContain("kelisim: dialogs.ages.18");
  });

  it("asks an editor of words that are there, for others", () => {
    const words = productWords({ months: 13, purpose: { kk: "…", ru: "…" } });
    for (const { key, instead } of doubts) {
      const now = words.get(key);
      expect(now, key).toBeDefined();
      expect(Object.keys(instead), key).not.toEqual([]);
      for (const language of ["kk", "ru"] as const) expect(instead[language], key).not.toBe(now?.[language]);
    }
    const html = page(config());
    expect(html).toContain("Келісімді кері қайтарып алу");
    expect(html, "of a word that this site never shows").not.toContain("Возраст учтён");
  });

  it("says in both languages why something is pending, where the config does", () => {
    const why = { path: "policy.url", why: "Not given.", whyKk: "Берілмеген.", whyRu: "Не указан." };
    const html = page(config({ pending: [why] }));
    expect(html).toContain('<td lang="kk"><p>Берілмеген.</p></td><td lang="ru"><p>Не указан.</p></td>');
    expect(html).not.toContain("Not given.");
  });

  it("lists what is pending", () => {
    expect(page(config({ pending: [{ path: "policy.url", why: "Not given." }] }))).toContain("Not given.");
  });
});

it("our words are the same in both languages by number and key", () => {
  expect(Object.keys(texts.kk)).toEqual(Object.keys(texts.ru));
  expect(Object.keys(dataTexts.kk)).toEqual(Object.keys(dataTexts.ru));
});

describe("the page of an operator with English", () => {
  const one = withEnglish(operator("kashalot"));
  const html = page(one);

  it("has each text in English below the two others, letters and our own words among them", () => {
    const rows = sectionsOf(one, now).flatMap((section) => section.rows);
    expect(rows.filter(({ en }) => !en).map(({ path }) => path)).toEqual([]);
    for (const { en } of rows)
      expect(html).toContain(
        createHash("sha256")
          .update(en ?? "")
          .digest("hex")
          .slice(0, 16),
      );
    expect(html).toContain('colspan="2" lang="en"');
    expect(html).toContain("I withdraw the consent to the");
    expect(html).toContain("clause 4.2 of the policy");
  });

  it("is that of the others without it", () => {
    expect(page(operator("kashalot"))).not.toMatch(/colspan="2" lang="en"><p>|I withdraw the consent/);
  });
});
