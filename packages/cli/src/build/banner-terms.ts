import type { Config, Language } from "@kelisim/core";
import { bannerTree, type CardModel } from "@kelisim/ui/tree";

type Tree = ReturnType<typeof bannerTree>;

export interface BannerTerms {
  readonly ui: NonNullable<Config["ui"]>;
  readonly plain: Readonly<Record<Language, Tree>>;
  /** For a browser that sends the signal against tracking. */
  readonly gpc: Readonly<Record<Language, Tree>>;
}

/** The first layer in each language, drawn ahead by the parts that draw the dialogs. */
export function bannerTerms(config: Config): BannerTerms {
  const both = (gpc: boolean): BannerTerms["plain"] => ({ kk: drawn(config, "kk", gpc), ru: drawn(config, "ru", gpc) });
  const { language } = config.ui ?? {};
  return { ui: { ...(language && { language }) }, plain: both(false), gpc: both(true) };
}

const nothing = (): void => {};

/** What a press does is the page's own. */
function drawn(config: Config, language: Language, gpc: boolean): Tree {
  const signal = { value: language, peek: () => language, subscribe: () => nothing };
  const model = { config, language: signal, gpc, acceptAll: nothing, rejectAll: nothing, show: nothing };
  return bannerTree({ ...model, setLanguage: nothing } as unknown as CardModel);
}
