import type { Language, MandatoryLanguage } from "@kelisim/core";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";
import type { Texts } from "./texts.ts";

export const texts: Readonly<Record<MandatoryLanguage, Texts>> = { kk, ru };

/** Each language in its own words; Kazakh first. The name of English comes with its words. */
export const languageNames: Readonly<Record<MandatoryLanguage, string>> = { kk: "Қазақша", ru: "Русский" };

/** What is said in a language; in Kazakh where English is not there. */
export const spoken = <T>(ours: Readonly<Record<MandatoryLanguage, T>>, language: Language, english?: T): T =>
  (language === "en" ? english : ours[language]) ?? ours.kk;
