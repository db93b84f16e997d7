import type { ClearedItem, RemainingItem, WithdrawalReport } from "@kelisim/core";
import type { CardContent } from "../card.tsx";
import type { Ui } from "../ui.ts";

/** What a withdrawal cleared, what it could not clear and why. */
export function resultCard({ model, texts }: Ui, { cleared, remaining, reload }: WithdrawalReport): CardContent {
  const label = labels([...cleared, ...remaining]);
  const names = [...new Set(cleared.map(label))].join(", ");
  return {
    part: "result",
    told: [
      ...(names ? [{ lead: texts.cleared, text: names }] : []),
      ...(names || remaining.length ? [] : [{ text: texts.nothingToClear }]),
      ...byReason(remaining, label).map(([reason, left]) => ({
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

/** Names; with its place each that stands in several. */
function labels(items: readonly ClearedItem[]): (item: ClearedItem) => string {
  const isElsewhere = ({ name, where }: ClearedItem): boolean =>
    items.some((other) => other.name === name && other.where !== where);
  return (item) => (isElsewhere(item) ? `${item.name} (${item.where})` : item.name);
}

/** Each name once under each reason, in the order of the report. */
function byReason(remaining: readonly RemainingItem[], label: (item: ClearedItem) => string): [Reason, string[]][] {
  const reasons = [...new Set(remaining.map(({ reason }) => reason))];
  return reasons.map((one) => {
    const names = remaining.filter(({ reason }) => reason === one).map(label);
    return [one, [...new Set(names)]];
  });
}
