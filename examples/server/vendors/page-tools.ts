/**
 * What a fake vendor's script can do in the page, by these names:
 *
 *   cookie(name, days)           on the widest domain, as vendors do; 0 days for a session; "host" as third is for here
 *   local(key)  session(key)     localStorage, sessionStorage
 *   database(name)               IndexedDB
 *   pixel(url)  beacon(url)      an image; sendBeacon
 *   send(url)                    a fetch, with cookies
 *   xhr(url)                     a POST by XMLHttpRequest
 *   load(url)  embed(url)        a script; a frame at the end of the body
 *   socket(url)
 *
 * `__vendors` counts how often each vendor's script ran.
 */
export function pageTools(id: string, source: string): string {
  return `(${runVendor})(${JSON.stringify(id)}, ({ ${names.join(", ")} }) => {\n${source}\n});`;
}

const names = [
  "cookie",
  "local",
  "session",
  "database",
  "pixel",
  "beacon",
  "send",
  "xhr",
  "load",
  "embed",
  "socket",
] as const;

type Tools = Record<(typeof names)[number], (...args: never[]) => unknown>;

/** Runs in the page. */
function runVendor(id: string, run: (tools: Tools) => void): void {
  const scope = globalThis as { __vendors?: Record<string, number> };
  scope.__vendors ??= {};
  scope.__vendors[id] = (scope.__vendors[id] ?? 0) + 1;
  const value = "fake.1";
  const widest = location.hostname.split(".").slice(-2).join(".");
  const append = (place: Node, tag: "script" | "iframe", src: string): void => {
    place.appendChild(Object.assign(document.createElement(tag), { src }));
  };
  run({
    cookie: (name: string, days: number, where?: "host") => {
      const age = days ? `; max-age=${days * 86_400}` : "";
      // biome-ignore lint/suspicious/noDocumentCookie: what vendors use.
      document.cookie = `${name}=${value}; path=/${age}${where ? "" : `; domain=${widest}`}`;
    },
    local: (key: string) => localStorage.setItem(key, value),
    session: (key: string) => sessionStorage.setItem(key, value),
    database: (name: string) => indexedDB.open(name),
    pixel: (url: string) => {
      new Image().src = url;
    },
    beacon: (url: string) => navigator.sendBeacon(url, value),
    send: (url: string) => void fetch(url, { credentials: "include" }).catch(() => undefined),
    xhr: (url: string) => {
      const request = new XMLHttpRequest();
      request.open("POST", url);
      request.send(value);
    },
    load: (url: string) => append(document.head, "script", url),
    embed: (url: string) => {
      const add = (): void => append(document.body, "iframe", url);
      if (document.body) add();
      else addEventListener("DOMContentLoaded", add);
    },
    socket: (url: string) => new WebSocket(url),
  });
}
