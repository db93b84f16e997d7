import type { Reporter } from "@kelisim/browser";
import type { Consent } from "@kelisim/core";

type Run = (consent: Consent) => void;

/** The global `kelisim`: an instance, and `push` for code that may come before or after it. */
export interface KelisimGlobal extends Consent {
  push(...runs: Run[]): void;
}

/** Puts the instance in the place of the array that pages push into before it is there. */
export function takeOver(window: Window, consent: Consent, reporter: Reporter): void {
  const holder = window as Window & { kelisim?: Run[] | KelisimGlobal };
  const waiting = Array.isArray(holder.kelisim) ? holder.kelisim : [];
  const push = (...runs: Run[]): void => {
    for (const run of runs) reporter.attempt("a function pushed to kelisim threw", () => run(consent));
  };
  holder.kelisim = { ...consent, push };
  push(...waiting);
}

/** Whether an instance is there, which is said; an element with the id `kelisim` is a global of that name too, and is none. */
export function isTaken(window: Window, reporter: Reporter): boolean {
  const { kelisim } = window as Window & { kelisim?: Partial<Consent> };
  if (typeof kelisim?.status !== "function") return false;
  reporter.error("kelisim.js is in this page twice; the first one goes on");
  return true;
}
