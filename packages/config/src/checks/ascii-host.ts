// Node and every browser have it; the compiler is told no more of either here.
declare const URL: new (address: string) => { readonly host: string; readonly pathname: string };

/** A host, with a path if it has one, as it stands in a policy: what browsers make of `қаз.kz/жол/`. */
export function asciiPlace(place: string): string {
  try {
    const { host, pathname } = new URL(`https://${place}`);
    return place.includes("/") ? host + pathname : host;
  } catch {
    return place;
  }
}

/** A source of a policy likewise. The lock writes it so; one in ASCII stays as it is. */
export function asciiSource(source: string): string {
  if (!/\P{ASCII}/u.test(source)) return source;
  const [scheme = ""] = /^[a-z][a-z0-9+.-]*:\/\//i.exec(source) ?? [];
  return scheme + asciiPlace(source.slice(scheme.length));
}
