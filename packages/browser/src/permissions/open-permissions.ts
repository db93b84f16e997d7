import type { Consent } from "@kelisim/core";
import { attempt } from "../page/report-error.ts";
import type { Reach } from "./create-asking.ts";
import type { PermissionTerms } from "./permission-terms.ts";
import { type PermissionsHolder, permissionsEntry } from "./permissions-of-head.ts";
import { standBeforePermissions } from "./stand-before.ts";

/** How long after its load a page may still be bringing the SDK, in ms; its config can be a request of its own. */
const patience = 10_000;

/** Stands before permissions ahead of all else in the page; the SDK is asked once it is there. */
export function openPermissions(window: PermissionsHolder, terms: PermissionTerms): void {
  // A page may have a function of its own of that name, later.
  const { setTimeout } = window;
  let consent: Consent | undefined;
  let isAnswered = false;
  const waiting: Parameters<Reach>[0][] = [];
  const answer = (): void => {
    isAnswered = true;
    for (const run of waiting.splice(0)) attempt(window, () => run(consent));
  };
  const remove = standBeforePermissions(window, terms, (run) => {
    waiting.push(run);
    if (isAnswered) answer();
  });
  window[permissionsEntry] = (instance) => {
    consent = instance;
    answer();
    return remove;
  };
  // An SDK that never comes: who waits is refused, and who comes later too.
  window.addEventListener("load", () => void setTimeout(answer, patience));
}
