import type { PageState } from "../page-state.ts";

/** What loads something by itself; before the lock's snippet it would be out of the lock's reach. */
const loading = "script[src],link[href],img,iframe,style";

/** Says by name what is wrong with the lock's snippet. Closes a lock that a record has opened which does not count. */
export function inspectLock({ window, store, reporter }: PageState): void {
  const { document, location } = window;
  const [lock, second] = document.querySelectorAll("script[data-kelisim-lock]");
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
  // It has swallowed the strict policy, though there is no record that counts. The store has cleared what was read.
  else if (end.textContent && !store.current() && !document.cookie.includes(`${store.cookieName}=`)) location.reload();
}
