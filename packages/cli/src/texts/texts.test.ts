import { dataTexts, texts } from "@kelisim/ui/words";
import { describe, expect, it } from "vitest";
import { escapeHtml } from "../markup.ts";
import { config, operator, operators } from "../sample.fixture.ts";
import { everyText } from "./every-text.ts";
import { textsPage } from "./page.ts";
import { sectionsOf } from "./sections.ts";
import { productWords } from "./words.ts";

const now = Date.UTC(2026, 10, 21);
const page = (one: ReturnType<typeof config>): string => textsPage(one, sectionsOf(one, now));

describe.each(operators)("the page of %s", (id) => {
  const one = operator(id);
  const html = page(one);

  it("has every text of the config in both languages", () => {
    const lost = [...everyText(one)].filter(
      ([, { kk, ru }]) => !html.includes(escapeHtml(kk)) || !html.includes(escapeHtml(ru)),
    );
    expect(lost.map(([path]) => path)).toEqual([]);
  });

  it("has every word of ours", () => {
    const shown = new Set(sectionsOf(one, now).flatMap(({ rows }) => rows.map(({ path }) => path)));
    const words = productWords({ months: 13, purpose: { kk: "", ru: "" } });
    const missing = [...words.keys()].filter((key) => !shown.has(`kelisim: ${key}`));
    // An operator's own words stand in the place of ours.
    expect(missing.filter((key) => key !== "dialogs.policyChanged")).toEqual([]);
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
    expect(html).toMatch(/<td lang="kk">Cookie файлдарын[^<]*<\/td><td lang="ru">Мы хотели/);
  });

  it("lists what is pending", () => {
    expect(page(config({ pending: [{ path: "policy.url", why: "Not given." }] }))).toContain("Not given.");
  });
});

it("our words are the same in both languages by number and key", () => {
  expect(Object.keys(texts.kk)).toEqual(Object.keys(texts.ru));
  expect(Object.keys(dataTexts.kk)).toEqual(Object.keys(dataTexts.ru));
});
