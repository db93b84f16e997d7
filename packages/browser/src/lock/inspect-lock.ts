import type { PageState } from "../page-state.ts";
import type { LockWindow } from "./open-lock.ts";

/** What loads something by itself; before the lock's snippet it would be out of the lock's reach. */
const loading = "script[src],link[href],img,iframe,style";

/** Says by name what is wrong with the lock's snippet. */
export function inspectLock({ window, reporter }: PageState): void {
  const { document } = window;
  const [script, second] = document.querySelectorAll("script[data-kelisim-lock]");
  const policy = document.querySelector<HTMLMetaElement>("meta[data-kelisim-lock]");
  const say = (problem: string): void =>
    reporter.error(
      `the lock's snippet ${problem}; put what lockSnippet gives first in <head>, once, and have no tool change it`,
    );

  if (!script || !policy) {
    say(script || policy ? "lacks a part" : "is not in the page, so gate.lock does nothing");
    return;
  }
  if (second) say("is in the page twice");
  if (!document.head.contains(policy)) say("is not in <head>, where alone its policy counts");
  const early = document.querySelector(loading);
  if (early && early.compareDocumentPosition(policy) & 4) say(`comes after <${early.localName}>, which it cannot hold`);
  // An open lock has written its policy between them, and the one behind says nothing any more.
  const behind = policy.httpEquiv ? policy : policy.previousElementSibling;
  if (behind?.previousElementSibling !== script) say("has something between its parts");
  else if (typeof (window as LockWindow).kelisimLock !== "string")
    say("has not run in its place, so the page stays locked: it is delayed, or Trusted Types refuse what it writes");
}
