// What the dialogs say, without what draws them: for who reads it on paper.

export { citeClauses } from "@kelisim/core";
export { type Content, contentsOf } from "./data/agreement/contents.ts";
export { dataTexts } from "./data/texts/index.ts";
export { languageNames, texts } from "./texts/index.ts";
export { storedBy } from "./texts/stored.ts";
export type { Teller, Told } from "./ui.ts";
