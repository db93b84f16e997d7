import { earliestDate, formatDate, inLanguage, withdrawalForm } from "@kelisim/core";
import type { Told, Ui } from "../ui.ts";
import { noteTold } from "./statements.ts";

/** How, what follows, and when not. @param now milliseconds since 1970 UTC, from which a notice period runs */
export function withdrawalTerms({ config, language, texts }: Ui, now: number): readonly Told[] {
  if (!config.withdrawal) return [];
  const { noticeDays = 0, text, effect, exceptions = [], clauses } = config.withdrawal;
  return [
    { text: inLanguage(text, language).replace("{date}", formatDate(earliestDate(now, noticeDays))), clauses },
    ...(effect ? [{ text: effect[language] }] : []),
    ...exceptions.map((exception) => ({ text: texts.exceptions[exception] })),
  ];
}

/** How consent to the processing of personal data is taken back: by writing to the operator, never here. */
export function withdrawalTold(ui: Ui): readonly Told[] {
  const { config, texts } = ui;
  if (!config.withdrawal) return [];
  const { address, messages } = config.withdrawal;
  const form = withdrawalForm(config);
  return [
    ...withdrawalTerms(ui, Date.now()),
    ...noteTold(ui, messages),
    ...(form ? [{ link: texts.form, url: form }] : address ? [{ link: address, url: `mailto:${address}` }] : []),
  ];
}
