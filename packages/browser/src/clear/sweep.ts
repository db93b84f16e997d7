import { type CookieDeclaration, matchesName } from "@kelisim/core";
import { ancestorsOf, isWithin } from "../page/domains.ts";
import type { Declared, StoredName } from "./declared.ts";
import { expireCookie, visibleCookies } from "./expire-cookie.ts";

/**
 * Expires what is declared and visible.
 * @param widest the widest domain to look on; `""`: only what is this host's alone. @default every parent of the host
 * @returns the names found
 */
export function expireDeclared(window: Window & typeof globalThis, declared: Declared, widest?: string): string[] {
  const found = new Set<string>();
  const { hostname } = window.location;
  const domains = ancestorsOf(hostname).filter((one) => widest === undefined || isWithin(one, widest, window));
  for (const name of visibleCookies(window.document)) {
    // What a vendor sets on its own site is out of sight here; a cookie of that name is the operator's own.
    const isSeen = ({ domain }: CookieDeclaration): boolean => !domain || isWithin(hostname, domain, window);
    const matches = declared.cookies.filter((cookie) => matchesName(cookie.name, name) && isSeen(cookie));
    if (!matches.length || found.has(name) || declared.keeps("cookie", name)) continue;
    found.add(name);
    const paths = matches.flatMap(({ path }) => path ?? []);
    expireCookie(window, name, paths, domains);
  }
  return [...found];
}

/** Whether a declared name is worth a look; databases and caches cannot be looked at without waiting. */
export function mayHold(window: Window, { where, name }: StoredName): boolean {
  try {
    const isWeb = where === "localStorage" || where === "sessionStorage";
    return !isWeb || Object.keys(window[where]).some((key) => matchesName(name, key));
  } catch {
    return false;
  }
}
