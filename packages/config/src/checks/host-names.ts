import { parse } from "tldts";
import { type ConfigDraft, items } from "../draft.ts";

const label = /^(?!-)[\p{L}\p{M}\p{Nd}-]{1,63}(?<!-)$/u;

/** Why a string is not a host name; `undefined` if it is one. Unicode and punycode both count. */
export function hostFault(host: string): string | undefined {
  if (hasScheme(host)) return "has a scheme";
  if (/[/?#\\]/.test(host)) return "has a path";
  if (/:\d*$/.test(host)) return "has a port";
  if (host.length > 253) return "is longer than 253 characters";
  if (!host.split(".").every((part) => label.test(part))) return "is not a host name";
  // Browsers hand out lower case, so nothing would ever match.
  return host === host.toLowerCase() ? undefined : "has capital letters";
}

export function hasScheme(place: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:)?\/\//i.test(place);
}

/** `*.example.kz` as `example.kz`. */
export function withoutWildcard(host: string): string {
  return host.replace(/^\*\./, "");
}

/** The domain somebody can own, `mycar.kz` for `www.mycar.kz`; the host itself where there is none. */
export function ownDomain(host: string): string {
  const bare = withoutWildcard(host);
  return parse(bare, { allowPrivateDomains: true }).domain ?? bare;
}

/** Whether anybody can register below it, as with `kz` and `com.kz`. */
export function isPublicSuffix(host: string): boolean {
  const { publicSuffix, isIcann, isPrivate } = parse(host, { allowPrivateDomains: true });
  return publicSuffix === host && (isIcann === true || isPrivate === true);
}

export function covers(domain: string, host: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Domains mail to the operator may go to. */
export function operatorDomains(config: ConfigDraft): string[] {
  const hosts = items(config.hosts).map(([, host]) => ownDomain(host));
  const domains = items(config.domains).map(([, domain]) => domain);
  return [...new Set([...hosts, ...domains])].filter((domain) => domain !== "");
}
