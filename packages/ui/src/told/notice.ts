import type { CardContent } from "../card.tsx";
import { linkAddress } from "../link-address.ts";
import type { Ui } from "../ui.ts";

/** Tells of a change and asks for nothing: old choices keep their meaning whatever the answer. */
export function noticeCard({ model, config, language, texts }: Ui, additions: boolean): CardContent {
  const { policy, policyChanged } = config;
  const url = linkAddress(policy.url?.[language]);
  const isPolicyNew = !additions || model.record.value?.revision !== (policy.revision ?? "");
  return {
    part: "notice",
    heading: texts.headings.notice,
    told: [
      ...(isPolicyNew ? [{ text: policyChanged?.[language] ?? texts.policyChanged }] : []),
      ...(additions ? [{ text: texts.additions }] : []),
    ],
    answers: [
      ...(url ? [{ part: "read", press: () => model.answerNotice("read"), url } as const] : []),
      { part: "later", press: () => model.answerNotice("later") },
      { part: "open-settings", press: () => model.show("settings") },
    ],
  };
}
