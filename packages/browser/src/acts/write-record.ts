import { type Config, type ConsentRecord, cookieValues, encodeRecord, recordCookieName } from "@kelisim/core";
import { expireCookie } from "../clear/expire-cookie.ts";
import { asciiPlace } from "../page/ascii-place.ts";

/**
 * Writes the record cookie, on the config's domain where this page is below it, else on this host alone. No domain is
 * ever guessed, so none can be a public suffix such as `com.kz`. Copies on other domains and paths go.
 * @returns whether the browser kept it
 */
export function writeRecord(window: Window & typeof globalThis, config: Config, record: ConsentRecord): boolean {
  const { document, location } = window;
  const name = recordCookieName(config);
  const value = encodeRecord(record);
  const values = (): string[] => cookieValues(document.cookie, name);

  const put = (domain: string | undefined): boolean => {
    const end = new Date(record.until).toUTCString();
    const secure = location.protocol === "https:" ? ";Secure" : "";
    // Firefox and WebKit take no domain beyond ASCII.
    const within = domain ? `;Domain=${asciiPlace(domain, window)}` : "";
    document.cookie = `${name}=${value};Path=/;Expires=${end};SameSite=Lax${secure}${within}`;
    return values().includes(value);
  };
  // A page on another host, a test site say, is refused the domain and keeps the record for itself.
  const putWidest = (): boolean => put(config.cookie?.domain) || put(undefined);

  const stored = putWidest();
  // What this page cannot read back, the next must not take for a choice: Firefox writes past an element named `cookie`.
  if (!stored) expireCookie(window, name);
  if (values().length < 2) return stored;
  expireCookie(window, name);
  return putWidest();
}
