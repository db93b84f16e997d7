import { type BannerButton, type Config, inLanguage } from "@kelisim/core";
import type { CardContent } from "../card.tsx";
import { choicesOfKind, heedsSignal, shortTitles } from "../purposes.ts";
import { firstTexts } from "../texts/first.ts";
import { spoken } from "../texts/index.ts";
import type { CardUi } from "../ui.ts";

/** The operator's own order of the three buttons, or the usual one. */
export const buttonOrder = ({ ui }: Config): readonly BannerButton[] =>
  ui?.order ?? ["accept-all", "reject-all", "choose"];

/** Before the answers stands what "accept" grants, by name: no more is granted, and no less is named. */
export function bannerCard({ model, config, language, english }: CardUi): CardContent {
  const presses: Readonly<Record<BannerButton, () => void>> = {
    "accept-all": () => model.acceptAll(),
    "reject-all": () => model.rejectAll(),
    choose: () => model.show("settings"),
  };
  const { actions, until, policy, gpc, kept } = spoken(firstTexts, language, english?.first);
  const { consent, ui } = config;
  const hasControl = ui?.reopen !== false;
  return {
    part: "banner",
    heading: inLanguage(config.intro, language),
    aims: shortTitles(choicesOfKind(config, "device"), language),
    told: [
      { text: until, link: policy, url: config.policy.url?.[language] },
      ...(model.gpc && heedsSignal(config) ? [{ text: gpc }] : []),
    ],
    // In the settings the same answers say that they go for all, because single switches stand beside them.
    answers: buttonOrder(config).map((part) => ({
      part,
      label: ui?.labels?.[part]?.[language] ?? actions[part],
      press: presses[part],
    })),
    strip: { text: kept(consent.months, hasControl), hasSign: hasControl },
  };
}
