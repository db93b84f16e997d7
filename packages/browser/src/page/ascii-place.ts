/** Whose `URL` takes addresses apart: a page may have a variable of its own of that name. */
export interface Realm {
  readonly URL: typeof URL;
}

/**
 * A host, with a path if it has one, as browsers write it: `қаз.kz/жол/` is `xn--80ao21a.kz/%D0%B6%D0%BE%D0%BB/`. What is
 * no host comes back as it is.
 */
export function asciiPlace(place: string, { URL }: Realm): string {
  try {
    const { host, pathname } = new URL(`https://${place}`);
    return place.includes("/") ? host + pathname : host;
  } catch {
    return place;
  }
}
