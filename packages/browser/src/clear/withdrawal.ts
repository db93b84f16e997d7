import { type Catalogue, matchesName, type StorageDeclaration, type WithdrawalReport } from "@kelisim/core";
import type { Clearing, ClearOptions } from "./clear.ts";
import { type Declared, declaredBy } from "./declared.ts";
import { expireDeclared } from "./sweep.ts";

/** Brings the part that clears all kinds of storage and accounts for it; most visits never need it. */
export type LoadClear = () => Promise<{ clear(options: ClearOptions): Promise<Clearing> }>;

export interface Withdrawal {
  /** Clears what the named purposes declared. Cookies go at once; the account follows. */
  clearPurposes(purposes: readonly string[], granted: readonly string[]): Promise<WithdrawalReport>;
  /** Clears what is declared by services that are not allowed: leftovers, and what came in another way. */
  sweep(): Promise<void>;
}

export interface WithdrawalOptions {
  readonly window: Window & typeof globalThis;
  readonly catalogue: Catalogue;
  readonly recordName: string;
  allows(id: string): boolean;
  /** Ids of scripts that have run in this page. */
  readonly ran: ReadonlySet<string>;
  readonly loadClear: LoadClear;
}

export function createWithdrawal(options: WithdrawalOptions): Withdrawal {
  const { window, catalogue, recordName, allows, ran, loadClear } = options;
  const services = [...catalogue.services.values()];
  /** A sweep must not take what a report is about to count. */
  let reports = 0;
  return {
    async clearPurposes(purposes, granted) {
      const declared = declaredBy(services, recordName, ({ purpose }) => purposes.includes(purpose));
      const mayBeSet = services.flatMap(({ purpose, cookies = [] }) => (granted.includes(purpose) ? cookies : []));
      reports++;
      const found = expireDeclared(window, declared);
      const reload = [...ran].some((id) => purposes.includes(catalogue.services.get(id)?.purpose ?? id));
      const clearing = await loadClear()
        .then(({ clear }) => clear({ window, declared, found, mayBeSet }))
        .catch(() => uncleared(declared, found));
      reports--;
      return { ...clearing, reload };
    },
    async sweep() {
      // A report begins in the same turn as the act that called for the sweep.
      await undefined;
      if (reports) return;
      const declared = declaredBy(services, recordName, ({ id }) => !allows(id));
      expireDeclared(window, declared);
      if (!declared.storage.some((item) => mayHold(window, item))) return;
      // Without the file, the next visit tries again.
      await loadClear().then(({ clear }) => clear({ window, declared }), nothing);
    },
  };
}

const nothing = (): void => {};

/** Whether it is worth a look; databases and caches cannot be looked at without waiting. */
function mayHold(window: Window, { where, name }: StorageDeclaration): boolean {
  try {
    const isWeb = where === "localStorage" || where === "sessionStorage";
    return !isWeb || Object.keys(window[where]).some((key) => matchesName(name, key));
  } catch {
    return false;
  }
}

/** The account when the clearing part cannot be loaded: cookies were expired, all else is left for the next visit. */
function uncleared({ storage }: Declared, found: readonly string[]): Clearing {
  return {
    cleared: found.map((name) => ({ name, where: "cookie" })),
    remaining: storage.map((item) => ({ ...item, reason: "blocked" })),
  };
}
