import type { Told, Ui } from "../ui.ts";
import { noteTold } from "./statements.ts";

/** Personal data by title. Statements only: consent to these is another consent, given elsewhere and recorded apart. */
export function personalDataTold(ui: Ui): readonly (readonly [title: string, told: readonly Told[]])[] {
  const { config, language, texts } = ui;
  const purposes = config.purposes.filter(({ kind }) => kind === "data");
  return [
    ...purposes.map(
      ({ title, description, clauses = [] }) =>
        [title[language], noteTold(ui, { text: description, clauses })] as const,
    ),
    [texts.recipients, noteTold(ui, config.recipients)],
    [texts.sources, noteTold(ui, config.sources)],
    [texts.retention, noteTold(ui, config.retention)],
  ];
}
