import { ancestorsOf } from "../page/domains.ts";

/** Longer values of an attribute count for nothing (RFC 6265bis, 5.6). */
const longestPath = 1024;

/** The path that the document was loaded from. Cookies go by that, wherever a web app has moved to since. */
export function loadedPath({ performance, location }: Window): string {
  const [loaded] = performance?.getEntriesByType("navigation") ?? [];
  // As the browser writes it, so no `URL` has to take it apart, which may be a variable of the page.
  return /\/\/[^/]*([^?#]+)/.exec(loaded?.name ?? "")?.[1] ?? location.pathname;
}

/** Paths on which a page sees a cookie (RFC 6265bis, 5.1.4), as they are written: `//a` is not `/a`. */
export function pathsSeen(pathname: string): string[] {
  const path = pathname.slice(0, longestPath);
  return [path, ...[...path.matchAll(/\//g)].flatMap(({ index }) => [path.slice(0, index), path.slice(0, index + 1)])];
}

/** `__Secure-` and `__Host-` names want Secure (RFC 6265bis 4.1.3); a partitioned cookie is another cookie (CHIPS). */
const kinds = ["", ";Secure", ";Secure;SameSite=None;Partitioned"];

/**
 * Expires one cookie in every form a page could have set it in: each path that it is seen on, host-only and each parent
 * domain, plain, Secure and Partitioned. There is no way to ask a browser which of these exist.
 * @param paths that the cookie is declared for, beside those that every page looks at
 * @param domains that it goes from, beside the host itself
 */
export function expireCookie(
  window: Window,
  name: string,
  paths: readonly string[] = [],
  domains: readonly string[] = ancestorsOf(window.location.hostname),
): void {
  const { document } = window;
  const path = loadedPath(window);
  const seen = [...pathsSeen(path), `${path}/`, ...paths];
  // A line that sets a path ends at `;`. Without a path a browser takes the page's folder, whatever is in it.
  const places = new Set(seen.map((one) => (one && !one.includes(";") ? `;Path=${one}` : "")));
  const expire = (pair: string): void => {
    for (const place of places) {
      for (const domain of ["", ...domains.map((one) => `;Domain=${one}`)]) {
        for (const kind of kinds) document.cookie = `${pair};Max-Age=0${place}${domain}${kind}`;
      }
    }
  };
  expire(`${name}=`);
  // A cookie without a name is seen by its value, and goes by no name.
  if (visibleCookies(document).includes(name)) expire(name);
}

/** Names of the cookies that this page can see. */
export function visibleCookies(document: Document): string[] {
  return `${document.cookie}`.split(/;\s*/).flatMap((pair) => pair.split("=", 1).filter(Boolean));
}
