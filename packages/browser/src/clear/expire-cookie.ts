import { ancestorsOf } from "../page/domains.ts";

/** `/a/b` could have set a cookie on each of these. */
function ancestorPaths(pathname: string): string[] {
  const parts = pathname.split("/").filter(Boolean);
  const paths = parts.flatMap((_, i) => {
    const path = `/${parts.slice(0, i + 1).join("/")}`;
    return [path, `${path}/`];
  });
  return ["/", ...paths];
}

/** `__Secure-` and `__Host-` names want Secure (RFC 6265bis 4.1.3); a partitioned cookie is another cookie (CHIPS). */
const kinds = ["", ";Secure", ";Secure;SameSite=None;Partitioned"];

/**
 * Expires one cookie in every form a page could have set it in: each ancestor path, host-only and each parent domain,
 * plain, Secure and Partitioned. There is no way to ask a browser which of these exist.
 * @param extraPath a path from the cookie's declaration
 */
export function expireCookie({ document, location }: Window, name: string, extraPath?: string): void {
  const paths = ancestorPaths(location.pathname);
  if (extraPath) paths.push(extraPath);
  const domains = ["", ...ancestorsOf(location.hostname).map((domain) => `;Domain=${domain}`)];
  for (const path of paths) {
    for (const domain of domains) {
      for (const kind of kinds) document.cookie = `${name}=;Max-Age=0;Path=${path}${domain}${kind}`;
    }
  }
}

/** Names of the cookies that this page can see. */
export function visibleCookies(document: Document): string[] {
  return `${document.cookie}`.split(/;\s*/).flatMap((pair) => pair.split("=", 1).filter(Boolean));
}
