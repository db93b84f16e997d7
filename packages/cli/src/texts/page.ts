import type { Config, Language, Text } from "@kelisim/core";
import { citeClauses, languageNames, texts } from "@kelisim/ui/words";
import { escapeHtml } from "../markup.ts";
import type { Row, Section } from "./row.ts";
import { textsStyles } from "./styles.ts";

const title: Text = {
  kk: "Келуші көретін барлық мәтін",
  ru: "Все тексты, которые видит посетитель",
};

/** One page to read and to print, Kazakh beside Russian. It asks for nothing else, and runs nothing. */
export function textsPage(config: Config, sections: readonly Section[]): string {
  return [
    "<!doctype html>",
    '<html lang="kk">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="robots" content="noindex">',
    `<title>${escapeHtml(`${config.name.kk}: ${title.kk}`)}</title>`,
    `<style>${textsStyles}</style>`,
    `<header><h1>${both(title)}</h1><p>${both(config.name)}</p>${aboutRevision(config)}</header>`,
    ...sections.map(sectionHtml),
    pendingHtml(config),
    "</html>",
    "",
  ].join("\n");
}

const inLanguage = (language: Language, html: string, tag = "span"): string =>
  `<${tag} lang="${language}">${html}</${tag}>`;

/** Side by side; read out in the voice of its language. */
const both = ({ kk, ru }: Text): string => `${inLanguage("kk", escapeHtml(kk))} ${inLanguage("ru", escapeHtml(ru))}`;

function aboutRevision({ policy: { revision } }: Config): string {
  return revision
    ? `<p>${both({ kk: `${texts.kk.revision}: ${revision}`, ru: `${texts.ru.revision}: ${revision}` })}</p>`
    : "";
}

function sectionHtml({ heading, rows }: Section): string {
  return [
    "<section>",
    `<h2>${both(heading)}</h2>`,
    "<table>",
    `<thead><tr><th lang="kk">${languageNames.kk}</th><th lang="ru">${languageNames.ru}</th></tr></thead>`,
    ...rows.map(rowHtml),
    "</table>",
    "</section>",
  ].join("\n");
}

function rowHtml(row: Row): string {
  const cell = (language: Language): string => inLanguage(language, textHtml(row, language), "td");
  return `<tbody${row.isLetter ? ' class="letter"' : ""}><tr><td class="path" colspan="2"><code>${escapeHtml(row.path)}</code></td></tr><tr>${cell("kk")}${cell("ru")}</tr></tbody>`;
}

function textHtml(row: Row, language: Language): string {
  const cited = citeClauses(texts[language], row.clauses);
  return escapeHtml(row[language]) + (cited ? ` <span class="clauses">(${escapeHtml(cited)})</span>` : "");
}

function pendingHtml({ pending = [] }: Config): string {
  if (!pending.length) return "";
  const items = pending.map(({ path, why }) => `<li><code>${escapeHtml(path)}</code> ${escapeHtml(why)}</li>`);
  const heading = both({ kk: "Оператордан күтіледі", ru: "Ожидается от оператора" });
  return `<section><h2>${heading}</h2><ul lang="en">${items.join("")}</ul></section>`;
}
