const key = "kelisim-minor";

/** A visitor said to be under age. It is kept for this visit alone: who comes next on the device may be of age. */
export function noteMinor(window: Window): void {
  window.sessionStorage.setItem(key, "1");
}

export function isMinor(window: Window): boolean {
  try {
    return window.sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
