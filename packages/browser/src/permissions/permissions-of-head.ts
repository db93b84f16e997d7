import type { Consent, Undo } from "@kelisim/core";

/** Where a page has what its head put before permissions. */
export const permissionsEntry = "kelisimPermissions";

export type PermissionsHolder = Window &
  typeof globalThis & { [permissionsEntry]?: ((consent: Consent) => Undo) | undefined };

/** Tells what the head has put before permissions whom to ask. @returns its undo, where the head has put anything */
export function answerPermissions(window: Window, consent: Consent): Undo | undefined {
  const take = (window as PermissionsHolder)[permissionsEntry];
  return typeof take === "function" ? take(consent) : undefined;
}
