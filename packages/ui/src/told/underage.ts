import type { WithdrawalReport } from "@kelisim/core";
import type { CardContent } from "../card.tsx";
import type { Ui } from "../ui.ts";
import { resultCard } from "./result.ts";

/** The policy's word on it, what was cleared and what was not once that is known, and what follows for the visit. */
export function underageCard(ui: Ui, report: WithdrawalReport | undefined): CardContent {
  const { model, config, language, texts } = ui;
  const own = { text: config.declaration?.underage?.[language] };
  const card = {
    part: "underage",
    heading: texts.headings.underage,
    close: () => model.hide(),
  } as const;
  if (!report) return { ...card, told: [own, { text: texts.minorNow }], answers: [] };
  // Of no purpose there is a consent that stands.
  const { told, folds = [], answers } = resultCard({ ...ui, config: { ...config, purposes: [] } }, report);
  return { ...card, told: [own, ...told, { text: texts.minorNow }], folds, answers };
}
