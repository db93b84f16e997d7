import type { Language } from "@kelisim/core";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";
import type { Texts } from "./texts.ts";

export const texts: Readonly<Record<Language, Texts>> = { kk, ru };

/** Each language in its own words; Kazakh first. */
export const languageNames: Readonly<Record<Language, string>> = { kk: "Қазақша", ru: "Русский" };
