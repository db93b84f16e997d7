import type { DialogModel } from "@kelisim/core";
import { texts } from "./texts/index.ts";
import type { Ui } from "./ui.ts";

/** What parts are given where there are no choices to be saved later, and so no draft. */
export function staticUi(model: DialogModel): Ui {
  const language = model.language.value;
  const draft = { chosen: () => false, isAnswered: () => false, toggle: () => {} };
  return { model, config: model.config, language, texts: texts[language], draft };
}
