import { type Config, type Language, languagesOf } from "@kelisim/core";
import { english } from "@kelisim/ui/english";
import { bannerTree, type CardModel, type DrawnBannerOptions } from "@kelisim/ui/tree";

type Trees = DrawnBannerOptions["trees"];

export interface BannerTerms {
  readonly ui: NonNullable<Config["ui"]>;
  readonly plain: Trees;
  /** For a browser that sends the signal against tracking. */
  readonly gpc: Trees;
}

/** The first layer in each language, drawn ahead by the parts that draw the dialogs. */
export function bannerTerms(config: Config): BannerTerms {
  const all = (gpc: boolean): Trees =>
    Object.fromEntries(languagesOf(config).map((one) => [one, drawn(config, one, gpc)])) as unknown as Trees;
  const { language } = config.ui ?? {};
  return { ui: { ...(language && { language }) }, plain: all(false), gpc: all(true) };
}

const nothing = (): void => {};

/** What a press does is the page's own. */
function drawn(config: Config, language: Language, gpc: boolean): ReturnType<typeof bannerTree> {
  const signal = { value: language, peek: () => language, subscribe: () => nothing };
  const model = { config, language: signal, english, gpc, acceptAll: nothing, rejectAll: nothing, show: nothing };
  return bannerTree({ ...model, setLanguage: nothing } as unknown as CardModel);
}
