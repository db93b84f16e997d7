import type { BannerButton, Config } from "@kelisim/core";
import type { CardContent } from "../card.tsx";
import type { CardUi } from "../ui.ts";

/** The operator's own order of the three buttons, or the usual one. */
export const buttonOrder = ({ ui }: Config): readonly BannerButton[] =>
  ui?.order ?? ["accept-all", "reject-all", "choose"];

export function bannerCard({ model, config, language, texts }: CardUi): CardContent {
  const presses: Readonly<Record<BannerButton, () => void>> = {
    "accept-all": () => model.acceptAll(),
    "reject-all": () => model.rejectAll(),
    choose: () => model.show("settings"),
  };
  return {
    part: "banner",
    told: [
      { text: config.intro[language], link: texts.policy, url: config.policy.url?.[language] },
      ...(model.gpc ? [{ text: texts.gpc }] : []),
    ],
    answers: buttonOrder(config).map((part) => ({ part, press: presses[part] })),
  };
}
