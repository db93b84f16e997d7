// English, a third language that an operator may have: a file of its own, which no other visitor downloads.
import { type LetterTexts, letterTexts } from "@kelisim/core/english";
import { en as data } from "./data/texts/en.ts";
import type { DataTexts } from "./data/texts/texts.ts";
import { en as dialogs, first } from "./texts/en.ts";
import type { FirstTexts } from "./texts/first.ts";
import type { Texts } from "./texts/texts.ts";

/** All that Kelisim itself says in English. */
export interface English {
  /** The language's own name. */
  readonly name: string;
  readonly first: FirstTexts;
  readonly dialogs: Texts;
  readonly data: DataTexts;
  readonly letters: LetterTexts;
}

export const english: English = { name: "English", first, dialogs, data, letters: letterTexts };
