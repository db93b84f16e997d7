// What a built site does about consent, with its config: its `kelisim-core.js`.
import { createReporter } from "@kelisim/browser";
import type { Config } from "@kelisim/core";
import type { StandingBanner } from "./banner/standing-banner.ts";
import { isTaken, takeOver } from "./queue.ts";
import { start } from "./start.ts";

/** Stands in front of the code, put there by `kelisim build`. */
declare const kelisimConfig: Config;

const { url } = import.meta;
// A page may have a variable of its own of that name, later.
const { URL } = window;
// All files of a build have the same `?v=…`, so that none of another build comes from a cache.
const beside = (file: string) => import(/* @vite-ignore */ new URL(file + new URL(url).search, url).href);

/** Starts, and goes on with the first layer that is in the page already. */
export function openCore(standing?: StandingBanner): void {
  const reporter = createReporter(window);
  if (!isTaken(window, reporter)) {
    const consent = start(window, kelisimConfig, {
      loadActs: () => beside("kelisim-acts.js"),
      loadBridge: () => beside("kelisim-bridge.js"),
      loadHints: () => beside("kelisim-hints.js"),
      loadDialogs: () => beside("kelisim-acts.js"),
      loadBanner: () => beside("kelisim-banner.js"),
      loadUi: () => beside("kelisim-ui.js"),
      loadData: () => beside("kelisim-data.js"),
      loadEnglish: () => beside("kelisim-en.js"),
      standing,
    });
    takeOver(window, consent, reporter);
  }
  standing?.leave();
}
