import { matchesName, type StoredIn } from "@kelisim/core";
import { baseAddress } from "../page/base-address.ts";
import { ancestorsOf } from "../page/domains.ts";
import { createIdsAt } from "../page/places.ts";
import type { GuardTerms } from "./terms.ts";

/** Which services, none of them open, an address or a name belongs to: ids joined by `|`, or `""` for what may go on. */
export interface Rules {
  closedAt(address: string): string;
  closedName(where: StoredIn, name: string): string;
}

/** An address without a host, or with the content in itself. */
const plainPath = /^(?:data:.*|\/?[\w.?#=&%-][\w./?#=&%-]*)$/s;

/**
 * Looks up addresses, and names by their beginnings. So the cost of a look-up depends on the length of the address, and
 * on how many lengths the beginnings have; not on the number of services.
 * @param allows whether a service is let in by the record
 */
export function createRules(window: Window, terms: GuardTerms, allows: (id: string) => boolean): Rules {
  // A page may have a variable of its own named `URL`, later.
  const { location, URL } = window as Window & typeof globalThis;
  const base = baseAddress(window);
  const services = new Map(Object.entries(terms.services));
  const idsAt = createIdsAt(terms.places);
  const names = new Map(terms.names);
  const lengths = new Set(terms.names.map(([start]) => start.length));
  const hosts = new Set(terms.places.map(([place]) => place.split("/", 1)[0]));

  const isOpen = (id: string): boolean => {
    const { pages, purpose } = services.get(id) ?? {};
    const isHere = !pages || pages.some((page) => matchesName(page, location.pathname));
    return isHere && (!purpose || allows(id));
  };
  // What several services share is open as soon as one of them is.
  const closed = (ids: readonly string[], open: (id: string) => unknown): string =>
    ids.some(open) ? "" : ids.join("|");
  const ownPlaces = ancestorsOf(location.hostname).some((host) => hosts.has(host));
  const parsed = (address: string, against: string): URL | undefined => {
    try {
      return new URL(address, against);
    } catch {
      // What is no address makes no request.
      return undefined;
    }
  };
  return {
    closedAt(address) {
      // Most addresses in a page are its own, and need not be taken apart.
      if (plainPath.test(address) && !ownPlaces && base().startsWith(location.origin)) return "";
      const place = parsed(address, base());
      const ids = place && idsAt(place);
      return ids ? closed(ids, (id) => services.get(id)?.signal || isOpen(id)) : "";
    },
    closedName(where, name) {
      const key = where + name;
      const ids: string[] = [];
      for (const length of lengths) {
        for (const [pattern, id] of (length <= key.length && names.get(key.slice(0, length))) || []) {
          if (matchesName(pattern, name)) ids.push(id);
        }
      }
      return name === terms.cookie ? "" : closed(ids, isOpen);
    },
  };
}
