import { type Config, type Language, toLanguage } from "@kelisim/core";

/** The config's language, else the page's, else the first of the browser's that we have, else Kazakh. */
export function firstLanguage(window: Window, config: Pick<Config, "ui">): Language {
  const { document, navigator } = window;
  const tags = [config.ui?.language, document.documentElement.lang, ...(navigator.languages ?? [])];
  for (const tag of tags) {
    const language = toLanguage(tag);
    if (language) return language;
  }
  return "kk";
}
