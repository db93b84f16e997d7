import type { LockWindow } from "../lock/open-lock.ts";
import type { PageState } from "../page-state.ts";
import type { SignalsHolder } from "../signals/told.ts";

/**
 * Brings into line what the head has done by another record than the one that counts: one of an older version, say, or
 * one that another tab has changed since.
 */
export function align(page: PageState, tellVendors: () => void): void {
  const { window, store, reporter } = page;
  const grants = store.grants();
  const { kelisimLock, kelisimSignals } = window as LockWindow & SignalsHolder;
  const differs = (before: unknown): before is string => typeof before === "string" && before !== grants;
  const but = `but the record grants ${purposes(grants)}`;
  if (differs(kelisimSignals?.grants)) {
    tellVendors();
    reporter.error(`vendors were told first of ${purposes(kelisimSignals.grants)}, ${but}; they have been told again`);
  }
  if (differs(kelisimLock)) {
    const next = loadOnce(page) ? "the page is loaded again" : "the next page opens by it";
    reporter.error(`the lock opened for ${purposes(kelisimLock)}, ${but}; ${next}`);
  }
}

const purposes = (grants: string): string => grants.split(" ", 1)[0] || "nothing";

/** Where that is known to lose nothing, and on no page that was loaded again already, which might not end. */
function loadOnce({ window, use, loadAnew }: PageState): boolean {
  const [load] = window.performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const may = load?.type === "navigate" && !use.isOwnLoad && use.mayLoadAnew();
  if (may) loadAnew();
  return may;
}
