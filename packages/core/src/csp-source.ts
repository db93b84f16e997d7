/**
 * Sources of a Content-Security-Policy, as they stand in one: in ASCII. CSP3, 2.3.1 "Source Lists" for what they are,
 * 6.7.2.8 "Does url match expression in origin with redirect count?" for what they let in.
 */
export type CspSource = KeywordSource | SchemeSource | HostSource;

/** `'self'`, `'sha256-…'` and whatever else stands in quotes. */
export interface KeywordSource {
  readonly keyword: string;
}

export interface SchemeSource {
  readonly scheme: string;
  readonly host?: never;
}

export interface HostSource {
  /** Left out, it is the page's own, or a safer one. */
  readonly scheme?: string;
  /** `example.kz`, `*.example.kz` for its subdomains, or `*`. May end in a dot, as a host may. */
  readonly host: string;
  /** A number or `*`; left out, it is the scheme's own. */
  readonly port?: string;
  /** Decoded. `""` for any; a `/` at its end stands for all below it. */
  readonly path: string;
}

/** An address, as `URL` takes it apart. */
export interface Address {
  /** With a colon at its end. */
  readonly protocol: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
}

const scheme = "[a-z][a-z0-9+.-]*";
// Underscores are in no host-char of the specification, and in hosts that exist; Chromium takes them.
const host = String.raw`\*|(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?`;
const hostSource = new RegExp(String.raw`^(?:(${scheme})://)?(${host})(?::(\d+|\*))?(/[^\s;,?#\\]*)?$`, "i");

/** @returns `undefined` for what is no source, or a path that no address has */
export function readCspSource(text: string): CspSource | undefined {
  if (/^'[a-z0-9+/=_-]+'$/i.test(text)) return { keyword: text };
  if (new RegExp(`^${scheme}:$`, "i").test(text)) return { scheme: text.slice(0, -1).toLowerCase() };
  const found = hostSource.exec(text);
  if (!found) return undefined;
  const [, ofScheme, name = "", port, path = ""] = found;
  const decoded = decode(path);
  if (/(?:^|\/)\.{1,2}(?:\/|$)/.test(decoded)) return undefined;
  return {
    ...(ofScheme !== undefined && { scheme: ofScheme.toLowerCase() }),
    host: name.toLowerCase(),
    ...(port !== undefined && { port }),
    path: decoded,
  };
}

/**
 * Whether some address at a place would match, whatever its scheme and its port.
 * @param place of a service: a host, which stands for its subdomains too, with a path that may narrow it
 */
export function reachesPlace(source: HostSource, place: string): boolean {
  const [host, path] = parts(place);
  return reachesHost(source.host, host) && meet(source.path, path);
}

/** Whether every address at the second place is at the first. */
export function coversPlace(outer: string, inner: string): boolean {
  const [host, path] = parts(outer);
  const [innerHost, innerPath] = parts(inner);
  return isBelow(innerHost, host) && covers(path, innerPath);
}

/**
 * Whether a policy with the source lets a page load from an address.
 * @param page the address of the page that has the policy
 */
export function matchesSource(source: CspSource, address: Address, page: Address): boolean {
  if ("keyword" in source) return source.keyword.toLowerCase() === "'self'" && isOwn(address, page);
  const of = address.protocol.slice(0, -1);
  if (source.host === undefined) return schemeMatches(source.scheme, of);
  if (source.host === "*" && source.scheme === undefined && source.port === undefined && source.path === "")
    return /^https?$/.test(of) || schemeMatches(page.protocol.slice(0, -1), of);
  return (
    schemeMatches(source.scheme ?? page.protocol.slice(0, -1), of) &&
    hostMatches(source.host, address.hostname) &&
    portMatches(source.port, address) &&
    covers(source.path, decode(address.pathname))
  );
}

function parts(place: string): [host: string, path: string] {
  const slash = place.indexOf("/");
  if (slash < 0) return [withoutDot(place.toLowerCase()), ""];
  return [withoutDot(place.slice(0, slash).toLowerCase()), decode(place.slice(slash))];
}

const withoutDot = (name: string): string => name.replace(/\.$/, "");

/** Each folder by itself, so that an encoded slash parts none (CSP3, 6.7.2.12). */
const decode = (path: string): string => path.split("/").map(decodePiece).join("/");

function decodePiece(piece: string): string {
  try {
    return decodeURIComponent(piece).replace(/\//g, "%2F");
  } catch {
    return piece;
  }
}

const isBelow = (name: string, domain: string): boolean => name === domain || name.endsWith(`.${domain}`);

/** Whether a pattern has a host in common with a host and its subdomains. */
function reachesHost(pattern: string, host: string): boolean {
  if (pattern === "*") return true;
  if (!pattern.startsWith("*.")) return isBelow(withoutDot(pattern), host);
  const domain = withoutDot(pattern.slice(2));
  return isBelow(domain, host) || isBelow(host, domain);
}

const hostMatches = (pattern: string, host: string): boolean =>
  pattern === "*" || (pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) : host === pattern);

/** A path with a `/` at its end covers what is below it, any other itself alone; none covers all. */
function covers(outer: string, inner: string): boolean {
  if (outer === "") return true;
  return outer.endsWith("/") ? inner.startsWith(outer) : inner === outer;
}

const meet = (one: string, other: string): boolean => covers(one, other) || covers(other, one);

/** A scheme stands for its safer one too, and that of pages for that of sockets (CSP3, 6.7.2.9). */
function schemeMatches(of: string, scheme: string): boolean {
  return of === scheme || (safer[of] ?? []).includes(scheme);
}

const safer: Readonly<Record<string, readonly string[]>> = {
  http: ["https"],
  ws: ["wss", "http", "https"],
  wss: ["https"],
};

const defaultPorts: Readonly<Record<string, string>> = { "http:": "80", "ws:": "80", "https:": "443", "wss:": "443" };

const portOf = ({ protocol, port }: Address): string => port || (defaultPorts[protocol] ?? "");

function portMatches(port: string | undefined, address: Address): boolean {
  if (port === "*") return true;
  const usual = defaultPorts[address.protocol];
  const actual = portOf(address);
  if (port === undefined) return actual === usual;
  return port === actual || (port === "80" && actual === "443");
}

/** CSP3, 6.7.2.8, step 5: sockets of the page's own host too. */
function isOwn(address: Address, page: Address): boolean {
  if (address.hostname !== page.hostname) return false;
  const isSafer =
    /^(?:https|wss):$/.test(address.protocol) || (page.protocol === "http:" && address.protocol === "ws:");
  if (address.protocol === page.protocol) return portOf(address) === portOf(page);
  const bothUsual = portOf(address) === defaultPorts[address.protocol] && portOf(page) === defaultPorts[page.protocol];
  return isSafer && (portOf(address) === portOf(page) || bothUsual);
}
