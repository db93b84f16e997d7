import type { Config } from "@kelisim/core";

const keyOf = ({ id }: Pick<Config, "id">): string => `kelisim-later-${id}`;

/** A notice that was put off is silent for the rest of the visit. Where storage is blocked it is for this page alone. */
export function putOff(window: Window, config: Config, about: string): void {
  try {
    window.sessionStorage.setItem(keyOf(config), about);
  } catch {
    // It comes up again on the next page.
  }
}

export function isPutOff(window: Window, config: Config, about: string): boolean {
  try {
    return window.sessionStorage.getItem(keyOf(config)) === about;
  } catch {
    return false;
  }
}
