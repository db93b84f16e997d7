import { type Language, toLanguage } from "@kelisim/core";
import { keptLanguage } from "./kept-language.ts";

/**
 * The one that the visitor chose before, else the config's, else the page's, else the first of the browser's that the
 * operator offers. Who reads neither Kazakh nor Russian gets English where the operator has it; a page and a browser that
 * name no language get Kazakh.
 */
export function firstLanguage(window: Window, wanted: Language | undefined, offered: readonly Language[]): Language {
  const { document, navigator } = window;
  const tags = [keptLanguage(window), wanted, document.documentElement.lang, ...(navigator.languages ?? [])].filter(
    Boolean,
  );
  for (const tag of tags) {
    const language = toLanguage(tag);
    if (language && offered.includes(language)) return language;
  }
  return (tags.length && offered[2]) || "kk";
}
