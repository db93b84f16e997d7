import { hasPrivacySignal } from "@kelisim/browser";
import type { Config, Language } from "@kelisim/core";
import { type DrawnBannerOptions, mountDrawnBanner } from "@kelisim/ui/drawn";
import { createFront, type Front } from "@kelisim/ui/front";
import { firstLanguage } from "../first-language.ts";
import { followPage } from "../follow-page.ts";
import { keepLanguage } from "../kept-language.ts";
import { whenIdle } from "../when-idle.ts";
import type { BannerAnswers, BannerOptions } from "./open-banner.ts";

/** A first layer that was drawn ahead, as it stands in a file of its own. */
export interface BannerTerms extends Pick<Config, "ui"> {
  readonly plain: Trees;
  /** For a browser that sends the signal against tracking. */
  readonly gpc: Trees;
}

type Trees = DrawnBannerOptions["trees"];

/** A first layer in the page, before anything is there that could carry an answer out. */
export interface StandingBanner {
  /** The core goes on with it. */
  readonly front: Front;
  /** Hands its answers on from now on, the one that was given already among them. @returns its undo, as `openBanner` */
  openBanner(options: BannerOptions): () => string | undefined;
  /** Takes it away where nobody took it on. */
  leave(): void;
}

/** By the names of the buttons. */
const answers: Readonly<Record<string, keyof BannerAnswers>> = {
  "accept-all": "acceptAll",
  "reject-all": "rejectAll",
  choose: "choose",
};

/** Asks at once. @param needRest called when the visitor has answered, and when the browser has nothing better to do */
export function standBanner(
  window: Window & typeof globalThis,
  terms: BannerTerms,
  needRest: () => void,
  front: Front = createFront(window),
): StandingBanner {
  let served: BannerOptions | undefined;
  let answered: keyof BannerAnswers | undefined;
  /** The visitor's own choice. */
  let chosen: Language | undefined;
  const first = (): Language => firstLanguage(window, terms.ui?.language, Object.keys(terms.plain) as Language[]);
  const banner = mountDrawnBanner({
    document: window.document,
    front,
    trees: hasPrivacySignal(window) ? terms.gpc : terms.plain,
    language: first(),
    press(part) {
      const answer = answers[part];
      if (answer) give(answer);
      else if (part.startsWith("lang-")) setLanguage(part.slice(5) as Language);
    },
  });
  const give = (answer: keyof BannerAnswers): void => {
    answered = answer;
    if (served) served.answers[answer]();
    else needRest();
  };
  const setLanguage = (next: Language): void => {
    chosen = next;
    keepLanguage(window, next);
    banner.setLanguage(next);
    served?.setLanguage(next);
  };
  // The core follows the page once it is there.
  const unfollow = followPage(window, () => banner.setLanguage(first()));
  whenIdle(window, needRest);
  return {
    front,
    openBanner(options) {
      served = options;
      unfollow();
      if (chosen) options.setLanguage(chosen);
      const undo = options.language.subscribe(banner.setLanguage);
      if (answered) options.answers[answered]();
      whenIdle(window, options.fetchRest);
      return () => {
        undo();
        return banner.remove();
      };
    },
    leave() {
      if (served) return;
      unfollow();
      banner.remove();
      front.close();
    },
  };
}
