import type { RemainingItem, WithdrawalReport } from "@kelisim/core";
import type { CardContent } from "../card.tsx";
import type { Ui } from "../ui.ts";

/** What a withdrawal cleared, what it could not clear and why. */
export function resultCard({ model, texts }: Ui, { cleared, remaining, reload }: WithdrawalReport): CardContent {
  const names = [...new Set(cleared.map(({ name }) => name))].join(", ");
  return {
    part: "result",
    told: [
      ...(names ? [{ lead: texts.cleared, text: names }] : []),
      ...(names || remaining.length ? [] : [{ text: texts.nothingToClear }]),
      ...byReason(remaining).map(([reason, left]) => ({
        lead: texts.notCleared,
        text: `${left.join(", ")} – ${texts.reasons[reason]}.`,
      })),
      ...(remaining.length ? [{ text: texts.clearInBrowser }] : []),
      ...(reload ? [{ text: texts.stillRuns }] : []),
    ],
    answers: reload ? [{ part: "reload", press: () => model.reload() }] : [],
    close: () => model.hide(),
  };
}

type Reason = RemainingItem["reason"];

/** Each name once under each reason, in the order of the report. */
function byReason(remaining: readonly RemainingItem[]): [Reason, string[]][] {
  const reasons = [...new Set(remaining.map(({ reason }) => reason))];
  return reasons.map((one) => {
    const names = remaining.filter(({ reason }) => reason === one).map(({ name }) => name);
    return [one, [...new Set(names)]];
  });
}
