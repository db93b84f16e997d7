import type { LockWindow } from "./open-lock.ts";

/** Whether the lock of this page opened for these grants. Without its policy nothing is locked, which `inspectLock` tells. */
export function isOpenedFor(window: Window, grants: string): boolean {
  const { kelisimLock } = window as LockWindow;
  return (
    kelisimLock === grants ||
    (typeof kelisimLock !== "string" && !window.document.querySelector("meta[data-kelisim-lock]"))
  );
}
