import type { StoredIn } from "@kelisim/core";
import type { Patches } from "./patches.ts";
import type { Rules } from "./rules.ts";

/** Drops what closed services have declared to write. Deletions pass, as does every name that nobody declared. */
export function guardWrites(realm: Window & typeof globalThis, { patch }: Patches, rules: Rules): void {
  const isClosed = (where: StoredIn, name: unknown): boolean => rules.closedName(where, String(name).trim()) !== "";
  const prototypeOf = (name: string): object | undefined =>
    (realm as unknown as Record<string, { prototype: object } | undefined>)[name]?.prototype;

  patch(
    prototypeOf("Document"),
    "cookie",
    ([line]) => {
      const text = String(line);
      return isClosed("cookie", text.split(/[=;]/)[0]) && !deletes(text) ? [undefined] : undefined;
    },
    "set",
  );
  patch(prototypeOf("CookieStore"), "set", ([first]) => {
    const { name, expires } = Object(first);
    return isClosed("cookie", name ?? first) && !(expires <= Date.now()) ? [Promise.resolve()] : undefined;
  });
  patch(prototypeOf("Storage"), "setItem", ([name], self) =>
    isClosed(self === realm.localStorage ? "localStorage" : "sessionStorage", name) ? [undefined] : undefined,
  );
  patch(prototypeOf("IDBFactory"), "open", ([name], self, native) => {
    if (!isClosed("indexedDB", name)) return;
    // A database that never comes to be: its first version is given up as soon as it begins.
    const request = native.call(self, "kelisim") as IDBOpenDBRequest;
    request.addEventListener("upgradeneeded", (event) => {
      event.stopImmediatePropagation();
      request.transaction?.abort();
    });
    // WebKit keeps an empty one all the same.
    request.addEventListener("error", () => (self as IDBFactory).deleteDatabase("kelisim"));
    return [request];
  });
  patch(prototypeOf("CacheStorage"), "open", ([name]) =>
    isClosed("cacheStorage", name) ? [Promise.reject(new realm.DOMException("", "SecurityError"))] : undefined,
  );
}

/** A cookie that ends as it is set. `Max-Age` outranks `Expires` (RFC 6265, 5.3). */
function deletes(line: string): boolean {
  const term = (name: string): string | undefined => new RegExp(`;\\s*${name}\\s*=([^;]*)`, "i").exec(line)?.[1];
  const age = term("max-age");
  return age ? Number(age) <= 0 : Date.parse(term("expires") ?? "") <= Date.now();
}
