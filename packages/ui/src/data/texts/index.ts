import type { MandatoryLanguage } from "@kelisim/core";
import { spoken, type Ui } from "../../index.ts";
import { kk } from "./kk.ts";
import { ru } from "./ru.ts";
import type { DataTexts } from "./texts.ts";

export const dataTexts: Readonly<Record<MandatoryLanguage, DataTexts>> = { kk, ru };

/** In the language shown. */
export const dataWords = ({ language, english }: Pick<Ui, "language" | "english">): DataTexts =>
  spoken(dataTexts, language, english?.data);
