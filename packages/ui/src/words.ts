// What the dialogs say, without what draws them: for who reads it on paper.

export { type Content, contentsOf, type Teller } from "./data/agreement/contents.ts";
export { dataTexts } from "./data/texts/index.ts";
export { citeClauses } from "./texts/clauses.ts";
export { languageNames, texts } from "./texts/index.ts";
export { storedBy } from "./texts/stored.ts";
export type { Told } from "./ui.ts";
