import type { ClearedItem, RemainingItem, StoredIn, WithdrawalReport } from "@kelisim/core";
import type { CardContent } from "../card.tsx";
import type { FoldContent } from "../fold.tsx";
import { isAskedAtForm, isChoice } from "../purposes.ts";
import { counted } from "../texts/counted.ts";
import type { Told, Ui } from "../ui.ts";

/** What was switched off, what was cleared with it, what was not or may not have been, and what still runs. */
export function resultCard(ui: Ui, report: WithdrawalReport): CardContent {
  const { model, config, texts } = ui;
  const { cleared, remaining, reload } = report;
  const label = labels(ui, [...cleared, ...remaining]);
  const left = remaining.filter((item) => !mayBe(item));
  return {
    part: "result",
    heading: headingOf(ui, report),
    told: [
      ...offTold(ui, report),
      ...(cleared.length || left.length ? [] : [{ text: texts.nothingToClear }]),
      ...byReason(left, label).map(([reason, names]) => ({
        lead: texts.notCleared,
        text: `${names.join(", ")} ${texts.dash} ${texts.reasons[reason]}.`,
      })),
      ...(config.purposes.some(isAskedAtForm) ? [{ text: texts.dataApart }] : []),
      ...(reload ? [{ text: texts.stillRuns }] : []),
    ],
    folds: [...clearedFold(ui, cleared, label), ...remainingFold(ui, remaining.filter(mayBe), label)],
    answers: reload ? [{ part: "reload", press: () => model.reload() }] : [],
    close: () => model.hide(),
  };
}

function headingOf({ model, texts }: Ui, { kept }: WithdrawalReport): string {
  if (!kept) return texts.headings.failed;
  const isSome = Object.values(model.record.value?.purposes ?? {}).some(Boolean);
  return isSome ? texts.someWithdrawn : texts.headings.result;
}

function offTold({ config, language, texts }: Ui, { purposes }: WithdrawalReport): readonly Told[] {
  const off = config.purposes.filter((purpose) => isChoice(purpose) && purposes.includes(purpose.id));
  return off.length
    ? [{ lead: texts.switchedOff, text: `${off.map(({ title }) => title[language]).join("; ")}.` }]
    : [];
}

type Reason = RemainingItem["reason"];
type Label = (item: ClearedItem) => string;

/** Whether it is there at all, no page of this site can see. */
const mayBe = ({ reason }: RemainingItem): boolean =>
  reason === "other-domain" || reason === "http-only" || reason === "other-path";

/** Names; with its place each that stands in several. */
function labels({ texts }: Ui, items: readonly ClearedItem[]): Label {
  const places: Readonly<Partial<Record<StoredIn, string>>> = texts.places;
  const isElsewhere = ({ name, where }: ClearedItem): boolean =>
    items.some((other) => other.name === name && other.where !== where);
  return (item) => (isElsewhere(item) ? `${item.name} (${places[item.where] ?? item.where})` : item.name);
}

/** Each name once under each reason, in the order of the report. */
function byReason(remaining: readonly RemainingItem[], label: Label): [Reason, string[]][] {
  const reasons = [...new Set(remaining.map(({ reason }) => reason))];
  return reasons.map((one) => [
    one,
    namesOf(
      remaining.filter(({ reason }) => reason === one),
      label,
    ),
  ]);
}

const namesOf = (items: readonly ClearedItem[], label: Label): string[] => [...new Set(items.map(label))];

function clearedFold({ texts }: Ui, cleared: readonly ClearedItem[], label: Label): readonly FoldContent[] {
  const names = namesOf(cleared, label);
  if (!names.length) return [];
  const summary = `${texts.cleared} ${counted(names.length, texts.entries)}`;
  return [{ part: "cleared", summary, told: [{ text: names.join(", ") }] }];
}

/** By site, whose name is more to a visitor than those of its cookies. */
function remainingFold({ texts }: Ui, remaining: readonly RemainingItem[], label: Label): readonly FoldContent[] {
  if (!remaining.length) return [];
  const sites = [...new Set(remaining.flatMap(({ site }) => site ?? []))];
  const here = remaining.filter(({ site }) => !site);
  const told = [
    ...sites.map((site) => ({
      lead: `${site}:`,
      text: namesOf(
        remaining.filter((item) => item.site === site),
        label,
      ).join(", "),
    })),
    ...byReason(here, label).map(([reason, names]) => ({
      text: `${names.join(", ")} ${texts.dash} ${texts.reasons[reason]}.`,
    })),
    ...(sites.length ? [{ text: texts.outOfReach }] : []),
  ];
  const summary = `${texts.mayRemain} ${[...sites, ...namesOf(here, label)].join(", ")}`;
  return [{ part: "may-remain", summary, told }];
}
