import type { LockWindow } from "./open-lock.ts";

export const lockSelector = "script[data-kelisim-lock]";

/** Whether the lock of this page opened for these grants. Without its snippet there is no lock, which `inspectLock` tells. */
export function isOpenedFor(window: Window, grants: string): boolean {
  const { kelisimLock } = window as LockWindow;
  return kelisimLock === grants || (typeof kelisimLock !== "string" && !window.document.querySelector(lockSelector));
}
