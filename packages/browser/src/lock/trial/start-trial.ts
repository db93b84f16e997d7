import { type CspSource, matchesSource, readCspSource, type Undo } from "@kelisim/core";
import { createReporter } from "../../page/report.ts";
import type { TrialTerms } from "./trial-terms.ts";
import { watchRequests } from "./watch-requests.ts";

type Page = Window & typeof globalThis;

/** What the lock would refuse: a directive and an origin. */
export type WouldRefuse = readonly [use: string, origin: string];

/**
 * Tries the lock out: refuses nothing, and tells once of each host that the lock would refuse though no service has it, on a
 * developer's machine in the console, else to the operator's own server, if that wants to hear of it.
 */
export function startTrial(window: Page, terms: TrialTerms): Undo {
  const { location, URL } = window;
  const { hint, attempt } = createReporter(window);
  const open = terms.open.map(readCspSource).filter((source): source is CspSource => source !== undefined);
  const isReporting = terms.report !== undefined && window.Math.random() < (terms.sample ?? 1);
  const told = new Set<string>();
  const unsent: WouldRefuse[] = [];

  const judge = (address: string, use: string): void => {
    if (use === "connect-src" && terms.leavesConnections) return;
    const url = new URL(address, location.href);
    // The guard sends what it holds to this port, which every browser refuses.
    if (!/^(?:https?|wss?):$/.test(url.protocol) || url.port === "1") return;
    if (url.origin === location.origin || open.some((source) => matchesSource(source, url, location))) return;
    const origin = `${url.protocol}//${url.host}`;
    if (told.has(use + origin)) return;
    told.add(use + origin);
    hint(`the lock would refuse ${use} to ${origin}; if the site needs it, add "${origin}" to gate.lock.allow`);
    if (isReporting) unsent.push([use, origin]);
  };
  const send = (): void => {
    if (!unsent.length || !terms.report) return;
    const body = JSON.stringify({ wouldRefuse: unsent.splice(0) });
    window.navigator.sendBeacon(
      // The site's own, whatever `<base>` the page has.
      new URL(terms.report, location.origin).href,
      new window.Blob([body], { type: "application/json" }),
    );
  };
  const stop = watchRequests(window, (address, use) => {
    attempt("the trial of the lock failed", () => judge(address, use));
  });
  const sendSafely = (): void => void attempt("the trial of the lock could not report", send);
  const sendIfHidden = (): void => {
    if (window.document.visibilityState === "hidden") sendSafely();
  };
  window.document.addEventListener("visibilitychange", sendIfHidden);
  window.addEventListener("pagehide", sendSafely);
  return () => {
    stop();
    window.document.removeEventListener("visibilitychange", sendIfHidden);
    window.removeEventListener("pagehide", sendSafely);
  };
}
