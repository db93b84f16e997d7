/**
 * A tracker as sites carry them: `/tag.js` notes that it ran, stores what its query says, and sends a pixel.
 *
 *   name=X          pushed to window.__ran; the pixel's name is X-pixel
 *   cookies=a:1y,b:session,c:30d@shop.localhost     terms in s, h, d or y; a domain may follow
 *   local=k1,k2     session=k3     idb=db1     cache=c1
 *   code=…          JavaScript that runs last
 */
const secondsIn: Record<string, number> = { s: 1, h: 3600, d: 86_400, y: 31_536_000 };

export function tagScript(url: URL): string {
  const name = url.searchParams.get("name") ?? "tag";
  return [
    ran(name),
    ...list(url, "cookies").map((cookie) => `document.cookie = ${literal(cookieLine(cookie))};`),
    ...list(url, "local").map((key) => `localStorage.setItem(${literal(key)}, "1");`),
    ...list(url, "session").map((key) => `sessionStorage.setItem(${literal(key)}, "1");`),
    ...list(url, "idb").map((database) => `indexedDB.open(${literal(database)});`),
    // Not in an insecure context, which these hosts are to some browsers.
    ...list(url, "cache").map((cache) => `globalThis.caches?.open(${literal(cache)});`),
    `new Image().src = ${literal(pixelAddress(url, name))};`,
    url.searchParams.get("code") ?? "",
  ].join("\n");
}

export function moduleScript(url: URL): string {
  return ran(url.searchParams.get("name") ?? "module");
}

export function writeScript(url: URL): string {
  const name = url.searchParams.get("name") ?? "write";
  const image = `<img src="${pixelAddress(url, name)}" alt="" data-written="${encodeURIComponent(name)}">`;
  return `${ran(name)}\ndocument.write(${literal(image)});`;
}

/** `c:30d@shop.localhost` as document.cookie takes it. */
function cookieLine(cookie: string): string {
  const [, name = "", term = "session", domain] = /^([^:@]+)(?::([^@]+))?(?:@(.+))?$/.exec(cookie) ?? [];
  const [, count, unit = ""] = /^(\d+)([shdy])$/.exec(term) ?? [];
  const age = count ? `; max-age=${Number(count) * (secondsIn[unit] ?? 0)}` : "";
  return `${name}=1; path=/${age}${domain ? `; domain=${domain}` : ""}`;
}

function pixelAddress(url: URL, name: string): string {
  return `${url.origin}/p.gif?name=${encodeURIComponent(`${name}-pixel`)}`;
}

function ran(name: string): string {
  return `(globalThis.__ran ??= []).push(${literal(name)});`;
}

function list(url: URL, key: string): string[] {
  return (url.searchParams.get(key) ?? "").split(",").filter(Boolean);
}

function literal(text: string): string {
  return JSON.stringify(text);
}
