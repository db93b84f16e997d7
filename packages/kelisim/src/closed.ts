import { notWithdrawn } from "@kelisim/browser";
import type { Consent } from "@kelisim/core";
import { signal } from "@preact/signals-core";

const nothing = (): void => {};
const refused = async (): Promise<boolean> => false;

/**
 * The instance of a page without a usable config, and of a server: nothing is allowed, nothing is recorded, and code
 * that asks goes on working.
 */
export function closedConsent(): Consent {
  return {
    record: signal(null),
    status: () => "undecided",
    allows: () => false,
    when: () => nothing,
    minor: false,
    decide: refused,
    acceptAll: refused,
    rejectAll: refused,
    ask: refused,
    withdraw: async () => notWithdrawn(),
    bindButton: () => nothing,
    bindForm: () => nothing,
    mountPolicyNotice: () => nothing,
    show: nothing,
    hide: nothing,
    on: () => nothing,
    destroy: nothing,
  };
}
