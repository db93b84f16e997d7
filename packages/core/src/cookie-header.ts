import type { Config } from "./config.ts";

/** Name of the record cookie where the config sets none. */
export const defaultCookieName = "kelisim";

export const recordCookieName = (config: Pick<Config, "cookie">): string => config.cookie?.name ?? defaultCookieName;

/**
 * All values of one cookie name, in the order sent and as they stand. `document.cookie` has the same form as a Cookie
 * header.
 */
export function cookieValues(header: string, name: string): string[] {
  // As text, since a form or image named `cookie` stands in for `document.cookie`.
  const own = `${header}`.split(/; */).filter((pair) => name && pair.startsWith(`${name}=`));
  return own.map((pair) => pair.slice(name.length + 1));
}

/**
 * Whether there is a cookie of this name, whatever is in it: for code that only chooses what to load first, and lets in
 * nothing by it. Stands by itself, since `kelisim build` also writes it into a page.
 */
export const hasCookie = (header: string, name: string): boolean => `; ${header}`.includes(`; ${name}=`);
