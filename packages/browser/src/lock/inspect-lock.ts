import type { PageState } from "../page-state.ts";
import type { LockWindow } from "./open-lock.ts";
import { lockSelector } from "./opened-for.ts";

/** What loads something by itself; before the lock's snippet it would be out of the lock's reach. */
const loading = "script[src],link[href],img,iframe,style";

/** Says by name what is wrong with the lock's snippet. */
export function inspectLock({ window, reporter }: PageState): void {
  const { document } = window;
  const [lock, second] = document.querySelectorAll(lockSelector);
  const policy = lock?.nextElementSibling;
  const end = policy?.nextElementSibling;
  const say = (problem: string): void =>
    reporter.error(
      `the lock's snippet ${problem}; make it with lockSnippet and put it first in <head>, once, as it is`,
    );

  if (!lock) {
    say("is not in the page, so gate.lock does nothing");
    return;
  }
  if (second) say("is in the page twice");
  if (!document.head.contains(lock)) say("is not in <head>, where alone its policy counts");
  const early = document.querySelector(loading);
  if (early && early.compareDocumentPosition(lock) & 4) say(`comes after <${early.localName}>, which it cannot hold`);
  if (!policy?.matches("meta[http-equiv]") || !end?.matches("noscript")) say("lacks a part behind its script");
  if (typeof (window as LockWindow).kelisimLock !== "string")
    say("has not run to its end: it is an old one, or Trusted Types refuse what it writes");
}
