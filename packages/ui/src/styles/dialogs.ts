import { cardStyles } from "./card.ts";
import { settingsStyles } from "./settings.ts";

export const dialogStyles: string = `
${cardStyles}
${settingsStyles}
`;
