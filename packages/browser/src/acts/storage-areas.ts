import type { StorageArea } from "@kelisim/core";

/** One kind of storage: what is in it, and how one name is taken out. */
export interface Area {
  names(): Promise<readonly string[]>;
  /** @returns false when the browser or another tab holds on to it */
  remove(name: string): Promise<boolean>;
}

type Page = Window & typeof globalThis;

/** Reading `window.localStorage` itself throws where storage is blocked, so each step asks anew. */
function webStorage(window: Page, area: "localStorage" | "sessionStorage"): Area {
  return {
    names: async () => Object.keys(window[area]),
    remove: async (name) => {
      window[area].removeItem(name);
      return window[area].getItem(name) === null;
    },
  };
}

function databases(window: Page): Area {
  return {
    names: async () => (await window.indexedDB.databases()).flatMap(({ name }) => name ?? []),
    remove: (name) =>
      new Promise((resolve) => {
        const request = window.indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve(true);
        // Another tab, or a script of this page, has it open.
        request.onblocked = request.onerror = () => resolve(false);
      }),
  };
}

/** `caches` is missing on plain http. */
function cacheStorage(window: Page): Area {
  return {
    names: async () => (await window.caches?.keys()) ?? [],
    remove: (name) => window.caches.delete(name),
  };
}

export function storageArea(window: Page, where: StorageArea): Area {
  if (where === "indexedDB") return databases(window);
  return where === "cacheStorage" ? cacheStorage(window) : webStorage(window, where);
}
