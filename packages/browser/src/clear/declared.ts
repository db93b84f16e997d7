import {
  type CookieDeclaration,
  matchesName,
  type Service,
  type StorageDeclaration,
  type StoredIn,
} from "@kelisim/core";

/** Names to clear, and whatever must stay although a pattern covers it. */
export interface Declared {
  readonly cookies: readonly CookieDeclaration[];
  readonly storage: readonly StorageDeclaration[];
  keeps(where: StoredIn, name: string): boolean;
}

/**
 * What the services to clear have declared. A name that another service also declares stays with it: a refused `_ga*`
 * must not take a permitted `_ga_shop`.
 * @param recordName the record cookie, which no pattern may reach
 */
export function declaredBy(
  services: readonly Service[],
  recordName: string,
  isCleared: (service: Service) => boolean,
): Declared {
  const cleared = services.filter(isCleared);
  const kept = services.filter((service) => !cleared.includes(service));
  return {
    cookies: cleared.flatMap(({ cookies = [] }) => cookies),
    storage: cleared.flatMap(({ storage = [] }) => storage),
    keeps: (where, name) =>
      name === recordName ||
      kept.some(({ cookies = [], storage = [] }) =>
        where === "cookie"
          ? cookies.some((cookie) => matchesName(cookie.name, name))
          : storage.some((item) => item.where === where && matchesName(item.name, name)),
      ),
  };
}
