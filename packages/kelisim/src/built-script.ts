// The script tag of a built site: its `kelisim.js`. Somebody who has not chosen yet is asked before anything else comes.
import type { StandingBanner } from "./banner/standing-banner.ts";
import { ownScript } from "./own-script.ts";

/** Stands around the code, put there by `kelisim build`: the record's cookie, or nothing where it says nothing. */
declare const kelisimCookie: string;

// Read at once, since `currentScript` is gone after the first wait.
const { src = "" } = ownScript(window) ?? {};
// All files of a build have the same `?v=…`, so that none of another build comes from a cache.
const beside = (file: string) => import(/* @vite-ignore */ new URL(file + new URL(src).search, src).href);

/** The next answer tries again. */
const openCore = async (standing?: StandingBanner): Promise<boolean> => {
  try {
    (await beside("kelisim-core.js")).openCore(standing);
    return true;
  } catch (cause) {
    console.error("[kelisim] nothing optional is let in: kelisim-core.js did not start; is it in its place?", cause);
    return false;
  }
};
const ask = async (): Promise<void> => {
  const { askFirst } = await beside("kelisim-banner.js");
  let isOpen: Promise<boolean> | undefined;
  const standing: StandingBanner = askFirst(async () => {
    isOpen ??= openCore(standing);
    if (!(await isOpen)) isOpen = undefined;
  });
};
/** Where a page may not look, nobody has chosen. */
const mayHaveChosen = (): boolean => {
  try {
    return !kelisimCookie || `; ${document.cookie}`.includes(`; ${kelisimCookie}=`);
  } catch {
    return false;
  }
};
const open = (): void => {
  if (mayHaveChosen()) void openCore();
  // The core has a banner too.
  else ask().catch(() => openCore());
};
// Without `defer` the script comes before the body.
if (document.body) open();
else document.addEventListener("DOMContentLoaded", open, { once: true });
