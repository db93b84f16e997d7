import { type CookieDeclaration, matchesName, type Service, type StoredIn } from "@kelisim/core";

/** What no line of a cookie tells of: items, databases, caches, and service workers by the path of their script. */
export interface StoredName {
  readonly where: Exclude<StoredIn, "cookie" | "app">;
  readonly name: string;
}

/** Names to clear, and whatever must stay although a pattern covers it. */
export interface Declared {
  readonly cookies: readonly CookieDeclaration[];
  readonly storage: readonly StoredName[];
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
    storage: cleared.flatMap(storedBy),
    keeps: (where, name) =>
      name === recordName ||
      kept.some((service) =>
        where === "cookie"
          ? service.cookies?.some((cookie) => matchesName(cookie.name, name))
          : storedBy(service).some((item) => item.where === where && matchesName(item.name, name)),
      ),
  };
}

const storedBy = ({ storage = [], serviceWorkers = [] }: Service): readonly StoredName[] => [
  ...storage,
  ...serviceWorkers.map((name) => ({ where: "serviceWorker" as const, name })),
];
