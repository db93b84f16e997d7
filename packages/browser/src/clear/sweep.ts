import { matchesName } from "@kelisim/core";
import type { Declared } from "./declared.ts";
import { expireCookie, visibleCookies } from "./expire-cookie.ts";

/** Expires what is declared and visible. @returns the names found */
export function expireDeclared(window: Window, declared: Declared): string[] {
  const found = new Set<string>();
  for (const name of visibleCookies(window.document)) {
    const match = declared.cookies.find((cookie) => matchesName(cookie.name, name));
    if (!match || found.has(name) || declared.keeps("cookie", name)) continue;
    found.add(name);
    expireCookie(window, name, match.path);
  }
  return [...found];
}
