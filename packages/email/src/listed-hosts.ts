import { readAddress, readings } from "./address.ts";

/** Whether an address, read against a base, is at a listed host. */
export type IsListed = (address: string, base: string) => boolean;

/** Paths are looked at no further than this, as in the guard. */
const longestPath = 500;

/** No name server knows a longer name. */
const longestHost = 253;

/** `""` stands for every path. */
type Paths = ReadonlySet<string>;

/**
 * Looks hosts up as the guard of a page does: the host, then its parents, each with the folders of the path. A look-up
 * costs the same however many hosts are listed.
 * @param hosts in the form of `Service.hosts`
 * @throws Error for what is no host: it would match nothing, and the e-mail would go out with its pixels.
 */
export function listedHosts(hosts: readonly string[]): IsListed {
  const places = new Map<string, Set<string>>();
  for (const place of hosts) {
    const { host, path } = readPlace(place);
    const paths = places.get(host);
    if (paths) paths.add(path);
    else places.set(host, new Set([path]));
  }
  return (address, base) => address !== "" && readings(address, base).some((url) => isAt(places, url));
}

function readPlace(place: string): { host: string; path: string } {
  const url = /[\s?#@\\*]|^\.|\/\//.test(place) ? undefined : readAddress(`http://${place.replace(/:\d+/, "")}`);
  if (!url?.hostname) throw new Error(`"${place}" is no host. Write it like px.example.kz or example.kz/px/.`);
  return { host: withoutLastDot(url.hostname), path: place.includes("/") ? url.pathname : "" };
}

function isAt(places: ReadonlyMap<string, Paths>, { hostname, pathname }: URL): boolean {
  if (hostname.length > longestHost + 1) return false;
  for (let host = withoutLastDot(hostname); host; host = host.replace(/^[^.]*\.?/, "")) {
    const paths = places.get(host);
    if (paths && isUnder(paths, pathname.slice(0, longestPath))) return true;
  }
  return false;
}

function isUnder(paths: Paths, path: string): boolean {
  if (paths.has("")) return true;
  for (let folder = path; folder; folder = folder.replace(/[^/]*\/?$/, "")) {
    if (paths.has(folder)) return true;
  }
  return false;
}

/** A host may be written with a dot at its end. */
function withoutLastDot(host: string): string {
  return host.endsWith(".") ? host.slice(0, -1) : host;
}
