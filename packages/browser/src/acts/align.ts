import type { LockWindow } from "../lock/open-lock.ts";
import { loadAgain } from "../page/load-again.ts";
import type { PageState } from "../page-state.ts";
import type { SignalsHolder } from "../signals/told.ts";

/**
 * Brings into line what the head has done by another record than the one that counts: one of an older version, say, or
 * one that another tab has changed since.
 */
export function align({ window, store, reporter }: PageState, tellVendors: () => void): void {
  const grants = store.grants();
  const { kelisimLock, kelisimSignals } = window as LockWindow & SignalsHolder;
  const differs = (before: unknown): before is string => typeof before === "string" && before !== grants;
  const but = `but the record grants ${purposes(grants)}`;
  if (differs(kelisimSignals?.grants)) {
    tellVendors();
    reporter.error(`vendors were told first of ${purposes(kelisimSignals.grants)}, ${but}; they have been told again`);
  }
  if (differs(kelisimLock)) {
    const next = loadAgain(window) ? "the page is loaded again" : "the next page opens by it";
    reporter.error(`the lock opened for ${purposes(kelisimLock)}, ${but}; ${next}`);
  }
}

const purposes = (grants: string): string => grants.split(" ", 1)[0] || "nothing";
