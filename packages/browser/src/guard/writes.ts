import type { StoredIn } from "@kelisim/core";
import { type Patches, read, text } from "./patches.ts";
import type { Rules } from "./rules.ts";

/** Drops what closed services have declared to write. Deletions pass, as does every name that nobody declared. */
export function guardWrites(realm: Window & typeof globalThis, { patch }: Patches, rules: Rules): void {
  const isClosed = (where: StoredIn, name: unknown): boolean => rules.closedName(where, text(name).trim()) !== "";
  const prototypeOf = (name: string): object | undefined =>
    (realm as unknown as Record<string, { prototype: object } | undefined>)[name]?.prototype;

  patch(
    prototypeOf("Document"),
    "cookie",
    (args) => {
      const line = text(args[0]);
      // Without a name its value is read back as one.
      if (!isClosed("cookie", /^[\s=]*([^=;]*)/.exec(line)?.[1])) return;
      if (!mayDelete(line)) return [undefined];
      // Which dates count differs between engines; the last `Max-Age` outranks them all (RFC 6265bis, 5.7).
      args[0] = `${line};Max-Age=0`;
      return;
    },
    "set",
  );
  patch(prototypeOf("CookieStore"), "set", (args, self) => {
    const [written, expires] = read(() => {
      const cookie = Object(args[0]);
      return [cookie.name || cookie.value || args[0] || args[1], cookie.expires];
    });
    if (!isClosed("cookie", written)) return;
    // `null` is in the past by its number, and makes a cookie of the session.
    return [expires <= Date.now() ? (self as CookieStore).delete({ ...Object(args[0]) }) : realm.Promise.resolve()];
  });
  patch(prototypeOf("Storage"), "setItem", ([name], self) =>
    isClosed(self === realm.localStorage ? "localStorage" : "sessionStorage", name) ? [undefined] : undefined,
  );
  patch(prototypeOf("IDBFactory"), "open", (args, self) => {
    if (!isClosed("indexedDB", args[0])) return;
    args.splice(0, args.length, "kelisim");
    return (made) => {
      // A database that never comes to be: its first version is given up as soon as it begins.
      const request = made as IDBOpenDBRequest;
      request.addEventListener("upgradeneeded", (event) => {
        event.stopImmediatePropagation();
        request.transaction?.abort();
      });
      // WebKit keeps an empty one all the same.
      request.addEventListener("error", () => (self as IDBFactory).deleteDatabase("kelisim"));
      return request;
    };
  });
  patch(prototypeOf("CacheStorage"), "open", ([name]) =>
    isClosed("cacheStorage", name) ? [realm.Promise.reject(new realm.DOMException("", "SecurityError"))] : undefined,
  );
}

/** Whether a browser, or the page that wrote it, may take a line for a deletion: of several ends the last counts. */
function mayDelete(line: string): boolean {
  // WebKit reads no further than one of these.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what cookies may not have (RFC 6265bis, 5.6).
  if (/[\0-\x08\n-\x1f\x7f]/.test(line)) return false;
  const last = (end: RegExp): string | undefined => [...line.matchAll(end)].pop()?.[1];
  const age = last(/;\s*max-age\s*=\s*(-?\d+)\s*(?=;|$)/gi);
  return age ? Number(age) <= 0 : Date.parse(last(/;\s*expires\s*=([^;]*)/gi) ?? "") <= Date.now();
}
