import { addDays, formatDate } from "../texts/dates.ts";
import type { Told, Ui } from "../ui.ts";
import { noteTold } from "./statements.ts";

/** How consent to the processing of personal data is taken back: by writing to the operator, never here. */
export function withdrawalTold(ui: Ui): readonly Told[] {
  const { config, language, texts } = ui;
  if (!config.withdrawal) return [];
  const { route, address, noticeDays = 0, text, effect, exceptions = [], messages, clauses } = config.withdrawal;
  const earliest = formatDate(addDays(Date.now(), noticeDays));
  return [
    { text: text[language].replace("{date}", earliest), clauses },
    ...(effect ? [{ text: effect[language] }] : []),
    ...exceptions.map((exception) => ({ text: texts.exceptions[exception] })),
    ...noteTold(ui, messages),
    ...(address ? [{ link: address, url: route === "email" ? `mailto:${address}` : address }] : []),
  ];
}
