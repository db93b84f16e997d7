import { glanceAtRecord } from "@kelisim/core";
import { createGuard } from "./guard.ts";
import type { GuardedService, GuardTerms } from "./terms.ts";

/** Starts the guard by what the record cookie says, ahead of all else in the page. */
export function openHead(window: Window & typeof globalThis, terms: GuardTerms): void {
  let glance: ReturnType<typeof glanceAtRecord>;
  try {
    glance = glanceAtRecord(window.document.cookie, terms, Date.now());
  } catch {
    // A sandboxed frame has no cookies, and says so by throwing: nothing is let in.
  }
  createGuard(window, terms, (id) => {
    const { purpose = "", fingerprint = "" } = terms.services[id] as GuardedService;
    return !!(glance?.granted.includes(purpose) && glance.services.includes(fingerprint));
  });
}
