import type { WithdrawalReport } from "@kelisim/core";
import type { CardContent } from "../card.tsx";
import type { Ui } from "../ui.ts";

/** What a withdrawal cleared, what it could not clear and why. */
export function resultCard({ model, texts }: Ui, { cleared, remaining, reload }: WithdrawalReport): CardContent {
  const names = cleared.map(({ name }) => name).join(", ");
  return {
    part: "result",
    told: [
      ...(names ? [{ lead: texts.cleared, text: names }] : []),
      ...(names || remaining.length ? [] : [{ text: texts.nothingToClear }]),
      ...remaining.map(({ name, reason }) => ({
        lead: texts.notCleared,
        text: `${name} – ${texts.reasons[reason]}.`,
      })),
      ...(remaining.length ? [{ text: texts.clearInBrowser }] : []),
      ...(reload ? [{ text: texts.stillRuns }] : []),
    ],
    answers: reload ? [{ part: "reload", press: () => model.reload() }] : [],
    close: () => model.hide(),
  };
}
