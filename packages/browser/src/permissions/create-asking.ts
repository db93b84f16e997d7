import type { Consent, PermissionId, Undo } from "@kelisim/core";
import { attempt } from "../page/report-error.ts";
import type { PermissionTerms } from "./permission-terms.ts";

/** Hands over the instance, at once or when it is there, and `undefined` when it will not come. */
export type Reach = (run: (consent: Consent | undefined) => void) => void;

export interface Asking {
  /** Whether all is granted already; nobody is asked. */
  allows(ids: readonly PermissionId[]): boolean;
  /** `true` where all is granted already; else a promise of the visitor's answer, which never rejects. */
  ask(ids: readonly PermissionId[]): true | Promise<boolean>;
  /** Runs `stop` once, when one of the permissions is taken back. */
  whenTakenBack(ids: readonly PermissionId[], stop: () => void): Undo;
}

/** What the visitor says to permissions, by their purposes. */
export function createAsking(window: Window & typeof globalThis, terms: PermissionTerms, reach: Reach): Asking {
  const { Promise: Later } = window;
  const running = new Set<() => void>();
  let isListening = false;

  const isAllowed = (consent: Consent | undefined, ids: readonly PermissionId[]): boolean =>
    ids.every((id) => {
      const purpose = terms[id];
      return !purpose || consent?.allows(purpose);
    });
  const answered = async (consent: Consent | undefined, ids: readonly PermissionId[]): Promise<boolean> => {
    for (const id of ids) {
      const purpose = terms[id];
      if (purpose && !(await consent?.ask(purpose))) return false;
    }
    return true;
  };
  const onDecision = (): void => {
    for (const check of [...running]) attempt(window, check);
  };
  const allows = (ids: readonly PermissionId[]): boolean => {
    let granted = false;
    reach((consent) => {
      granted = Boolean(isAllowed(consent, ids));
    });
    return granted;
  };
  return {
    allows,
    ask(ids) {
      let granted = false;
      const answer = new Later<boolean>((resolve) => {
        reach((consent) => {
          granted = isAllowed(consent, ids);
          resolve(granted || answered(consent, ids));
        });
      });
      return granted || answer.catch(() => false);
    },
    whenTakenBack(ids, stop) {
      const check = (): void =>
        reach((consent) => {
          if (isAllowed(consent, ids) || !running.delete(check)) return;
          stop();
        });
      running.add(check);
      if (!isListening) reach((consent) => consent?.on("decision", onDecision));
      isListening = true;
      return () => void running.delete(check);
    },
  };
}
