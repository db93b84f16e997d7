// The script tag of a built site: its `kelisim.js`. Somebody who has not chosen yet is asked before anything else comes.
import { isMinor, takeAllShortForms } from "@kelisim/browser";
import { hasCookie } from "@kelisim/core";
import type { StandingBanner } from "./banner/standing-banner.ts";
import { fileAddresses } from "./file-address.ts";
import { ownScript } from "./own-script.ts";

/** Stands around the code, put there by `kelisim build`. */
declare const kelisimSite: {
  /** The record's cookie, or nothing where it says nothing. */
  readonly cookie: string;
  /** The config's `files`. */
  readonly files?: string;
};

// Read at once, since `currentScript` is gone after the first wait.
const addressOf = fileAddresses(window, ownScript(window));
const beside = async (file: string) => import(/* @vite-ignore */ addressOf(file, kelisimSite.files));

/** The next answer tries again. */
const openCore = async (standing?: StandingBanner): Promise<boolean> => {
  try {
    (await beside("kelisim-core.js")).openCore(standing);
    return true;
  } catch (cause) {
    window.console.error(
      "[kelisim] nothing optional is let in: kelisim-core.js did not start; is it beside kelisim.js?",
      cause,
    );
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
/**
 * Where a page may not look, nobody has chosen. Who has said to be under age is not asked. No second reader of the record: it only tells what to load first, and the
 * core, which reads the record, asks where there is none that counts.
 */
const mayHaveChosen = (): boolean => {
  try {
    return !kelisimSite.cookie || isMinor(window) || hasCookie(document.cookie, kelisimSite.cookie);
  } catch {
    return false;
  }
};
const open = (): void => {
  takeAllShortForms(window);
  if (mayHaveChosen()) void openCore();
  // The core has a banner too.
  else ask().catch(() => openCore());
};
// Without `defer` the script comes before the body.
if (document.body) open();
else document.addEventListener("DOMContentLoaded", open, { once: true });
