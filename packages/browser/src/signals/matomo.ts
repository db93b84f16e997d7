import type { Tell } from "./vendor.ts";

// https://developer.matomo.org/guides/tracking-consent
type MatomoWindow = Window & { _paq?: { push(call: [method: string]): void } };

/** Matomo obeys `requireConsent` before all else in its queue; each page has to say anew that consent was given. */
export const firstToMatomo: Tell = (window, word) => {
  const holder = window as MatomoWindow;
  holder._paq ??= [];
  holder._paq.push(["requireConsent"]);
  if (word.granted) tellMatomo(window, word);
};

export const tellMatomo: Tell = (window, { granted }) => {
  (window as MatomoWindow)._paq?.push([granted ? "setConsentGiven" : "forgetConsentGiven"]);
};
