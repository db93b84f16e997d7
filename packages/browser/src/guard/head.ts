import { glanceAtRecord } from "@kelisim/core";
import { createGuard } from "./guard.ts";
import type { GuardTerms } from "./terms.ts";

/** Starts the guard by what the record cookie says, ahead of all else in the page. */
export function openHead(window: Window & typeof globalThis, terms: GuardTerms): void {
  const glance = glanceAtRecord(window.document.cookie, terms, Date.now());
  createGuard(window, terms, (id) => {
    const { purpose = "", fingerprint = "" } = terms.services[id] ?? {};
    return Boolean(glance?.granted.includes(purpose) && glance.services.includes(fingerprint));
  });
}
