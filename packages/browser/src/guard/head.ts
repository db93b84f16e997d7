import { readCookie } from "../page/read-cookie.ts";
import { createGuard } from "./guard.ts";
import type { GuardedService, GuardTerms } from "./terms.ts";

/** Starts the guard by what the record cookie says, ahead of all else in the page. */
export function openHead(window: Window & typeof globalThis, terms: GuardTerms): void {
  createGuard(window, terms, allowedByCookie(window, terms));
}

/** Which services the record cookie lets in. */
export function allowedByCookie(window: Window, terms: GuardTerms): (id: string) => boolean {
  const reading = readCookie(window, terms);
  return (id) => {
    const { purpose = "", fingerprint = "" } = terms.services[id] as GuardedService;
    return !!(reading?.granted.includes(purpose) && reading.services.includes(fingerprint));
  };
}
