import { asciiPlace, type Realm } from "./ascii-place.ts";

/** The host and its parents, widest last: `a.b.kz`, `b.kz`, `kz`. Browsers refuse those that are public suffixes. */
export function ancestorsOf(hostname: string): string[] {
  const labels = hostname.split(".");
  return labels.map((_, i) => labels.slice(i).join("."));
}

/**
 * Whether a host, as browsers write it, is `domain` or below it. The domain may be in any letters, and a leading dot, as
 * in cookies, is ignored.
 */
export function isWithin(hostname: string, domain: string, realm: Realm): boolean {
  return `.${hostname}`.endsWith(`.${asciiPlace(domain.replace(/^\./, ""), realm)}`);
}
