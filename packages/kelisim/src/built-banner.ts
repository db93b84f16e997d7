// The first layer of a built site, drawn ahead: its `kelisim-banner.js`.
import type { BannerOptions } from "./banner/open-banner.ts";
import { type BannerTerms, type StandingBanner, standBanner } from "./banner/standing-banner.ts";

/** Stands in front of the code, put there by `kelisim build`. */
declare const kelisimBanner: BannerTerms;

/** Asks before the core is there. */
export const askFirst = (needCore: () => void): StandingBanner => standBanner(window, kelisimBanner, needCore);

export const openBanner = (options: BannerOptions): (() => string | undefined) =>
  standBanner(window, kelisimBanner, () => {}, options.front).openBanner(options);
