import { type Language, toLanguage } from "@kelisim/core";

const key = "kelisim-language";

const pageLanguage = ({ document }: Window): Language | undefined => toLanguage(document.documentElement.lang);

/**
 * The language that the visitor chose in a dialog, for the pages after. It holds for pages in the language of the one that
 * it was chosen on, and for those that name none of ours: where the site itself speaks another, the site was switched.
 */
export function keptLanguage(window: Window): Language | undefined {
  try {
    const [chosen, page] = (window.localStorage.getItem(key) ?? "").split(" ");
    const now = pageLanguage(window);
    return !now || now === page ? toLanguage(chosen) : undefined;
  } catch {
    return undefined;
  }
}

/** Where storage is blocked it is chosen for this page alone. */
export function keepLanguage(window: Window, chosen: Language): void {
  try {
    window.localStorage.setItem(key, `${chosen} ${pageLanguage(window) ?? ""}`);
  } catch {
    // The next page starts in its own language.
  }
}

/** The page was switched to another language after the choice, so the page's is the newer one from now on. */
export function dropOlderLanguage(window: Window): void {
  try {
    const [, page] = (window.localStorage.getItem(key) ?? "").split(" ");
    const now = pageLanguage(window);
    if (now && page !== now) window.localStorage.removeItem(key);
  } catch {
    // Nothing is kept there.
  }
}
