import {
  type Config,
  type Language,
  languagesOf,
  type MandatoryLanguage,
  type Text,
  inLanguage as wordsIn,
} from "@kelisim/core";
import { english } from "@kelisim/ui/english";
import { citeClauses, languageNames, texts } from "@kelisim/ui/words";
import { digestOf } from "../hashes.ts";
import { escapeHtml } from "../markup.ts";
import { doubts } from "./doubts.ts";
import { labelOf } from "./labels.ts";
import type { Row, Section, Stored } from "./row.ts";
import { isShown } from "./shown.ts";
import { textsStyles } from "./styles.ts";
import { productWords } from "./words.ts";

/** Which state of which texts is on paper. */
export interface Edition {
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** Of Kelisim. */
  readonly version: string;
}

const title: Text = {
  kk: "Келуші көретін барлық мәтін",
  ru: "Все тексты, которые видит посетитель",
};

/** One page to read and to print, Kazakh beside Russian. It asks for nothing else, and runs nothing. */
export function textsPage(config: Config, sections: readonly Section[], edition: Edition): string {
  const hasEnglish = languagesOf(config).includes("en");
  return [
    "<!doctype html>",
    '<html lang="kk">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(`${config.name.kk}: ${title.kk}`)}</title>`,
    `<style>${textsStyles}</style>`,
    `<header><h1>${both(title)}</h1><p>${both(config.name)}</p>${aboutEdition(config, edition)}</header>`,
    doubtsHtml(config),
    pendingHtml(config),
    ...sections.map((one) => sectionHtml(one, hasEnglish)),
    "</html>",
    "",
  ].join("\n");
}

const inLanguage = (language: MandatoryLanguage, html: string, tag = "span"): string =>
  `<${tag} lang="${language}">${html}</${tag}>`;

/** Side by side; read out in the voice of its language. */
const both = ({ kk, ru }: Text): string => `${inLanguage("kk", escapeHtml(kk))} ${inLanguage("ru", escapeHtml(ru))}`;

function aboutEdition({ policy: { revision } }: Config, { now, version }: Edition): string {
  const date = new Date(now).toISOString().slice(0, 10).split("-").reverse().join(".");
  const lines: readonly Text[] = [
    { kk: `Күні: ${date}`, ru: `Дата: ${date}` },
    { kk: `Kelisim нұсқасы: ${version}`, ru: `Версия Kelisim: ${version}` },
    ...(revision ? [{ kk: `${texts.kk.revision}: ${revision}`, ru: `${texts.ru.revision}: ${revision}` }] : []),
    {
      kk: "Әр мәтіннің астында оның SHA-256 бақылау сомасының алғашқы 16 таңбасы тұр: мәтін өзгерсе, ол да өзгереді.",
      ru: "Под каждым текстом — первые 16 знаков его контрольной суммы SHA-256: изменится текст, изменится и она.",
    },
  ];
  return lines.map((line) => `<p>${both(line)}</p>`).join("");
}

const head = `<thead><tr><th lang="kk">${languageNames.kk}</th><th lang="ru">${languageNames.ru}</th></tr></thead>`;

/** Below the two, for an operator with that language. */
const englishHtml = (row: Row): string =>
  `<tr><td class="english" colspan="2" lang="en">${cellHtml(row, "en")}</td></tr>`;

const section = (heading: Text, ...body: readonly string[]): string =>
  ["<section>", `<h2>${both(heading)}</h2>`, "<table>", head, ...body, "</table>", "</section>"].join("\n");

const sectionHtml = ({ heading, rows }: Section, hasEnglish: boolean): string =>
  section(heading, ...rows.map((row) => rowHtml(row, hasEnglish)));

const placeHtml = (path: string): string =>
  `<tr><td class="path" colspan="2"><span class="label">${both(labelOf(path))}</span> <code>${escapeHtml(path)}</code></td></tr>`;

function rowHtml(row: Row, hasEnglish: boolean): string {
  const cell = (language: MandatoryLanguage): string => inLanguage(language, cellHtml(row, language), "td");
  return `<tbody${row.isLetter ? ' class="letter"' : ""}>${placeHtml(row.path)}<tr>${cell("kk")}${cell("ru")}</tr>${hasEnglish && row.en ? englishHtml(row) : ""}</tbody>`;
}

function cellHtml(row: Row, language: Language): string {
  const text = row.stored ? storedHtml(row.stored, language) : textHtml(row, language);
  return `${text}<code class="digest">${digestOf(wordsIn(row, language))}</code>`;
}

function textHtml(row: Row, language: Language): string {
  const cited = citeClauses(language === "en" ? english.dialogs : texts[language], row.clauses);
  return `<p>${escapeHtml(wordsIn(row, language))}${cited ? ` <span class="clauses">(${escapeHtml(cited)})</span>` : ""}</p>`;
}

function storedHtml(stored: readonly Stored[], language: Language): string {
  const rows = stored.map(
    (one) => `<tr><td><code>${escapeHtml(one.name)}</code></td><td>${escapeHtml(wordsIn(one, language))}</td></tr>`,
  );
  return `<table class="stored">${rows.join("")}</table>`;
}

/** What a native editor is asked to decide, of the words that this site shows. */
function doubtsHtml(config: Config): string {
  const words = productWords({ months: config.consent.months, purpose: { kk: "…", ru: "…" } });
  const asked = doubts.filter(({ key }) => isShown(config, key));
  const cell = (language: MandatoryLanguage, { key, instead, question }: (typeof doubts)[number]): string => {
    const now = escapeHtml(words.get(key)?.[language] ?? "");
    const other = instead[language] ? ` → <b>${escapeHtml(instead[language])}</b>` : "";
    return inLanguage(language, `<p>${now}${other}</p><p class="question">${escapeHtml(question[language])}</p>`, "td");
  };
  const rows = asked.map(
    (doubt) => `<tbody>${placeHtml(`kelisim: ${doubt.key}`)}<tr>${cell("kk", doubt)}${cell("ru", doubt)}</tr></tbody>`,
  );
  return section({ kk: "Редакторға сұрақтар", ru: "Вопросы редактору" }, ...rows);
}

const whyHtml = (why: string, kk: string | undefined, ru: string | undefined): string =>
  kk && ru
    ? inLanguage("kk", `<p>${escapeHtml(kk)}</p>`, "td") + inLanguage("ru", `<p>${escapeHtml(ru)}</p>`, "td")
    : `<td colspan="2" lang="en">${escapeHtml(why)}</td>`;

/** Each by what it is to the reader; why it is missing in the reader's language, where the config has that. */
function pendingHtml({ pending = [] }: Config): string {
  if (!pending.length) return "";
  const rows = pending.map(
    ({ path, why, whyKk, whyRu }) => `<tbody>${placeHtml(path)}<tr>${whyHtml(why, whyKk, whyRu)}</tr></tbody>`,
  );
  return section({ kk: "Оператордан күтіледі", ru: "Ожидается от оператора" }, ...rows);
}
