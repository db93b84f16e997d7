import { matchesName, type StoredIn } from "@kelisim/core";
import { type GuardTerms, longestStart } from "./terms.ts";

/** Which services, none of them open, an address or a name belongs to: ids joined by `|`, or `""` for what may go on. */
export interface Rules {
  closedAt(address: string): string;
  closedName(where: StoredIn, name: string): string;
}

/**
 * Looks up the host, then its parents, each with the folders of the path; and the beginnings of a name. So the cost of
 * a look-up depends on the length of the address or name, and not on the number of services.
 * @param allows whether a service is let in by the record
 */
export function createRules({ document, location }: Window, terms: GuardTerms, allows: (id: string) => boolean): Rules {
  const services = new Map(Object.entries(terms.services));
  const places = new Map(terms.places);
  const names = new Map(terms.names);

  const isOpen = (id: string): boolean => {
    const { pages, purpose } = services.get(id) ?? {};
    const isHere = !pages || pages.some((page) => matchesName(page, location.pathname));
    return isHere && (!purpose || allows(id));
  };
  // What several services share is open as soon as one of them is.
  const closed = (ids: readonly string[], open: (id: string) => unknown): string =>
    ids.some(open) ? "" : ids.join("|");
  return {
    closedAt(address) {
      const { hostname, pathname } = new URL(address, document.baseURI);
      // A host may be written with a dot at its end.
      for (let host = hostname.replace(/\.$/, ""); host; host = host.replace(/^[^.]*\.?/, "")) {
        for (let path = pathname; ; path = path.replace(/[^/]*\/?$/, "")) {
          const ids = places.get(host + path);
          if (ids) return closed(ids, (id) => services.get(id)?.signal || isOpen(id));
          if (!path) break;
        }
      }
      return "";
    },
    closedName(where, name) {
      const ids: string[] = [];
      for (let end = longestStart; end >= 0; end--) {
        if (end > name.length) continue;
        for (const [pattern, id] of names.get(where + name.slice(0, end)) ?? []) {
          if (matchesName(pattern, name)) ids.push(id);
        }
      }
      return name === terms.cookie ? "" : closed(ids, isOpen);
    },
  };
}
