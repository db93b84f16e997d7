import type { CardContent } from "../card.tsx";
import type { CardUi } from "../ui.ts";

export function bannerCard({ model, config, language, texts }: CardUi): CardContent {
  return {
    part: "banner",
    told: [
      { text: config.intro[language], link: texts.policy, url: config.policy.url?.[language] },
      ...(model.gpc ? [{ text: texts.gpc }] : []),
    ],
    answers: [
      { part: "accept-all", press: () => model.acceptAll() },
      { part: "reject-all", press: () => model.rejectAll() },
      { part: "choose", press: () => model.show("settings") },
    ],
  };
}
