// What the part for personal data draws with; in the script-tag build it is a file of its own and takes these from here.

export { render } from "preact";
export { adoptStyles } from "./adopt.ts";
export { noDialogs } from "./banner-host.ts";
export { Buttons } from "./buttons.tsx";
export { Frame } from "./frame.tsx";
export { openAbove } from "./front/open-above.ts";
export type { Front } from "./front.ts";
export { Line } from "./line.tsx";
export { linkAddress } from "./link-address.ts";
export { Modal } from "./modal.tsx";
export { onPress } from "./on-press.ts";
export { shortTitles } from "./purposes.ts";
export { Lines } from "./section.tsx";
export { staticUi } from "./static-ui.ts";
export { baseStyles } from "./styles/base.ts";
export { dialogStyles } from "./styles/dialogs.ts";
export { spoken } from "./texts/index.ts";
export { noticeCard } from "./told/notice.ts";
export { controllersTold } from "./told/operator.ts";
export { noteTold, recipientsTold, statementTold } from "./told/statements.ts";
export { withdrawalTerms } from "./told/withdrawal.ts";
export type { Teller, Told, Ui, UiModel, UiProps } from "./ui.ts";
