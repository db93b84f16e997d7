import type { Answer } from "../buttons.tsx";
import type { CardContent } from "../card.tsx";
import { linkAddress } from "../link-address.ts";
import type { Ui } from "../ui.ts";

/** Tells of a change and asks for nothing: old choices keep their meaning whatever the answer. */
export function noticeCard(ui: Ui, additions: boolean): CardContent {
  const { model, config, language, texts } = ui;
  const { policy, policyChanged } = config;
  const isPolicyNew = !additions || model.record.value?.revision !== (policy.revision ?? "");
  return {
    part: "notice",
    heading: texts.headings.notice,
    told: [
      ...(isPolicyNew ? [{ text: policyChanged?.[language] ?? texts.policyChanged }] : []),
      ...(additions ? [{ text: texts.additions }] : []),
    ],
    answers: answersOf(ui, additions),
    strip: { text: texts.laterMeans, hasSign: false },
  };
}

/** An objection is made by the letter, and not by the press that leads to it. */
function answersOf({ model, config, language }: Ui, additions: boolean): readonly Answer[] {
  const { url, objection } = config.policy;
  const address = linkAddress(url?.[language]);
  return [
    ...(address ? [{ part: "read", press: () => model.answerNotice("read"), url: address } as const] : []),
    ...(objection
      ? ([
          { part: "accept", press: () => model.answerNotice("accepted") },
          { part: "object", press: () => model.writeLetter("objection") },
        ] as const)
      : []),
    { part: "later", press: () => model.answerNotice("later") },
    ...(objection && !additions ? [] : [{ part: "open-settings", press: () => model.show("settings") } as const]),
  ];
}
