import { spoken, texts } from "./texts/index.ts";
import type { Ui, UiModel } from "./ui.ts";

/** What parts are given where there are no choices to be saved later, and so no draft. */
export function staticUi(model: UiModel): Ui {
  const { config, english } = model;
  const language = model.language.value;
  const draft = { chosen: () => false, isAnswered: () => false, toggle: () => {} };
  return { model, config, language, english, texts: spoken(texts, language, english?.dialogs), draft };
}
