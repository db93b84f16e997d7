import type { Service } from "@kelisim/core";
import { asciiPlace, type Realm } from "./ascii-place.ts";
import { unescaped } from "./unescaped.ts";

/** Hosts, with a path where it matters, and the services that are there. */
export type Places = readonly (readonly [place: string, ids: readonly string[]])[];

/** Characters of a path that are looked at, from its beginning, and of a host, from its end; no host that is one has more. */
const longest = 500;

/** A path as servers read it: `//px/`, `/%70x/` and `/px;v=1/` are `/px/`. */
const plainPath = (path: string): string =>
  unescaped(path)
    .replace(/;[^/]*/g, "")
    .replace(/\/+/g, "/");

export function placesOf(services: Iterable<Service>, realm: Realm): Places {
  const places = new Map<string, string[]>();
  for (const { id, hosts = [] } of services) {
    for (const host of hosts) {
      const place = plainPath(asciiPlace(host, realm)).replace(/:\d+(\/|$)/, "$1");
      places.set(place, [...(places.get(place) ?? []), id]);
    }
  }
  return [...places];
}

/**
 * Tells which services are at an address: looks up its host, then the parents, each with the folders of the path. So the
 * cost of a look-up depends on the length of the address, and not on the number of services.
 */
export function createIdsAt(all: Places): (address: URL) => readonly string[] | undefined {
  const places = new Map(all);
  const hosts = new Set(all.map(([place]) => place.split("/", 1)[0]));
  const within = (host: string, path: string): readonly string[] | undefined => {
    for (let folder = path; folder; folder = folder.replace(/[^/]*\/?$/, "")) {
      const ids = places.get(host + folder);
      if (ids) return ids;
    }
    return places.get(host);
  };
  return ({ hostname, pathname }) => {
    // A host may be written with a dot at its end.
    for (let host = hostname.replace(/\.$/, "").slice(-longest); host; host = host.replace(/^[^.]*\.?/, "")) {
      const ids = hosts.has(host) && within(host, plainPath(pathname.slice(0, longest)));
      if (ids) return ids;
    }
    return undefined;
  };
}
