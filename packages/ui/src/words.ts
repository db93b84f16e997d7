// What the dialogs say and in which colours, without what draws them: for tools.

export { citeClauses } from "@kelisim/core";
export { type Content, contentsOf } from "./data/agreement/contents.ts";
export { dataTexts } from "./data/texts/index.ts";
export { baseStyles } from "./styles/base.ts";
export { darkColours, lightColours } from "./styles/colours.ts";
export { languageNames, texts } from "./texts/index.ts";
export { storedBy } from "./texts/stored.ts";
export type { Teller, Told } from "./ui.ts";
