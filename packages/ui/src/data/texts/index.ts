import type { Language } from "@kelisim/core";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";
import type { DataTexts } from "./texts.ts";

export const dataTexts: Readonly<Record<Language, DataTexts>> = { kk, ru };
