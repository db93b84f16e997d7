// What the part for personal data draws with; in the script-tag build it is a file of its own and takes these from here.

export { render } from "preact";
export { adoptStyles } from "./adopt.ts";
export { focusedElement } from "./focus.ts";
export { Frame } from "./frame.tsx";
export { Header } from "./header.tsx";
export { Line } from "./line.tsx";
export { Lines } from "./section.tsx";
export { baseStyles } from "./styles/base.ts";
export { settingsStyles } from "./styles/settings.ts";
export { citeClauses } from "./texts/clauses.ts";
export { texts } from "./texts/index.ts";
export { noteTold, statementTold } from "./told/statements.ts";
export type { Told, Ui, UiProps } from "./ui.ts";
