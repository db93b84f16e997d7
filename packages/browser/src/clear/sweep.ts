import { type CookieDeclaration, matchesName, type StorageDeclaration } from "@kelisim/core";
import { isWithin } from "../page/domains.ts";
import type { Declared } from "./declared.ts";
import { expireCookie, visibleCookies } from "./expire-cookie.ts";

/**
 * Expires what is declared and visible.
 * @returns the names found
 */
export function expireDeclared(window: Window & typeof globalThis, declared: Declared): string[] {
  const found = new Set<string>();
  for (const name of visibleCookies(window.document)) {
    // What a vendor sets on its own site is out of sight here; a cookie of that name is the operator's own.
    const isSeen = ({ domain }: CookieDeclaration): boolean =>
      !domain || isWithin(window.location.hostname, domain, window);
    const matches = declared.cookies.filter((cookie) => matchesName(cookie.name, name) && isSeen(cookie));
    if (!matches.length || found.has(name) || declared.keeps("cookie", name)) continue;
    found.add(name);
    expireCookie(
      window,
      name,
      matches.flatMap(({ path }) => path ?? []),
    );
  }
  return [...found];
}

/** Whether a declared name is worth a look; databases and caches cannot be looked at without waiting. */
export function mayHold(window: Window, { where, name }: StorageDeclaration): boolean {
  try {
    const isWeb = where === "localStorage" || where === "sessionStorage";
    return !isWeb || Object.keys(window[where]).some((key) => matchesName(name, key));
  } catch {
    return false;
  }
}
