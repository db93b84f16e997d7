// English words of what this package writes, for who offers that language.
export { en as letterTexts } from "./letters/texts/en.ts";
export type { LetterTexts } from "./letters/texts/texts.ts";
