import {
  type Config,
  type ConsentRecord,
  cookieValues,
  encodeRecord,
  newestRecord,
  recordCookieName,
} from "@kelisim/core";
import cookies from "js-cookie";
import { expireCookie } from "../clear/expire-cookie.ts";
import { isWithin } from "../page/domains.ts";

export interface RecordCookie {
  readonly name: string;
  /** The valid record, or `null`. Copies on several domains are brought down to the newest valid one. */
  read(now: number): ConsentRecord | null;
  /** @returns whether the browser kept it */
  write(record: ConsentRecord): boolean;
  remove(): void;
}

export function createRecordCookie(window: Window, config: Config): RecordCookie {
  const { document, location } = window;
  const name = recordCookieName(config);
  const values = (): string[] => cookieValues(document.cookie, name);
  const remove = (): void => expireCookie(window, name);

  const set = (value: string, expires: Date, domain: string | undefined): boolean => {
    cookies.set(name, value, {
      path: "/",
      sameSite: "Lax",
      secure: location.protocol === "https:",
      expires,
      ...(domain !== undefined && { domain }),
    });
    return values().includes(value);
  };

  const write = (record: ConsentRecord): boolean => {
    const value = encodeRecord(record);
    const expires = new Date(record.until);
    const domain = recordDomain(location.hostname, config);
    // A page on another host, a test site say, is refused the domain and keeps the record for itself.
    const put = (): boolean => (domain !== undefined && set(value, expires, domain)) || set(value, expires, undefined);
    const stored = put();
    if (values().length < 2) return stored;
    remove();
    return put();
  };

  return {
    name,
    write,
    remove,
    read(now) {
      const all = values();
      const record = newestRecord(all, config, now);
      if (record && all.length > 1) write(record);
      else if (!record && all.length) remove();
      return record;
    },
  };
}

/**
 * The widest domain that the operator's hosts span, so that `www` and the bare domain share one choice, and subdomains
 * where they are listed. It is taken from the config, so it can never be a public suffix such as `com.kz`.
 * @returns `undefined` for a record of this host alone
 */
function recordDomain(hostname: string, config: Config): string | undefined {
  if (config.cookie?.domain) return config.cookie.domain;
  const bases = config.hosts.map((host) => host.replace(/^\*\./, ""));
  return bases
    .filter((base) => isWithin(hostname, base) && config.hosts.some((host) => host !== base && isWithin(host, base)))
    .sort((a, b) => a.length - b.length)[0];
}
