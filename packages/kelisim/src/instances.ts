import type { Consent } from "@kelisim/core";

const key = Symbol.for("kelisim");

/** Instances of one window by operator id; kept on the window, so that a second copy of the code sees them too. */
export function instancesOf(window: Window): Map<string, Consent> {
  const holder = window as Window & { [key]?: Map<string, Consent> };
  holder[key] ??= new Map();
  return holder[key];
}
