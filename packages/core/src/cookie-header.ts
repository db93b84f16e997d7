import type { Config } from "./config.ts";
import type { ConsentRecord } from "./record.ts";
import { newestRecord } from "./validity.ts";

/** Name of the record cookie where the config sets none. */
export const defaultCookieName = "kelisim";

export const recordCookieName = (config: Pick<Config, "cookie">): string => config.cookie?.name ?? defaultCookieName;

/** All values of one cookie name, in the order sent. `document.cookie` has the same form as a Cookie header. */
export function cookieValues(header: string, name: string): string[] {
  const values: string[] = [];
  for (const pair of header.split(";")) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) values.push(unescaped(pair.slice(at + 1).trim()));
  }
  return values;
}

function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/**
 * The consent record in a request, so that a server can check a status.
 * @param header the Cookie header; `null` or `undefined` is a request without cookies
 * @param now milliseconds since 1970 UTC
 * @returns `null` when there is no valid record, or the app around a web view keeps it, which means that nothing optional is allowed
 */
export function readRecord(
  header: string | null | undefined,
  config: Config,
  now: number = Date.now(),
): ConsentRecord | null {
  // A cookie from before the app kept the record is none.
  if (config.recordIn === "app") return null;
  return newestRecord(cookieValues(header ?? "", recordCookieName(config)), config, now);
}
