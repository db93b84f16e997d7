import type { StoredName } from "../clear/declared.ts";

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

/** Path of a worker's script, which is always of the site itself. */
const scriptPath = ({ URL }: Page, { active, waiting, installing }: ServiceWorkerRegistration): string =>
  new URL((active ?? waiting ?? installing)?.scriptURL ?? "https://none").pathname;

/** Workers by the path of their script; there are none on plain http. */
function serviceWorkers(window: Page): Area {
  const { navigator } = window;
  const registrations = async (): Promise<readonly ServiceWorkerRegistration[]> =>
    (await navigator.serviceWorker?.getRegistrations()) ?? [];
  const unregister = async (registration: ServiceWorkerRegistration): Promise<boolean> => {
    // Where it fails, the subscription ends with the registration (Push API, 3.3).
    const subscription = await registration.pushManager?.getSubscription().catch(() => null);
    await subscription?.unsubscribe().catch(() => false);
    return registration.unregister();
  };
  return {
    names: async () => (await registrations()).map((one) => scriptPath(window, one)),
    async remove(name) {
      // One script may be registered for several scopes.
      const named = (await registrations()).filter((registration) => scriptPath(window, registration) === name);
      return (await Promise.all(named.map(unregister))).every(Boolean);
    },
  };
}

export function storageArea(window: Page, where: StoredName["where"]): Area {
  if (where === "serviceWorker") return serviceWorkers(window);
  if (where === "indexedDB") return databases(window);
  return where === "cacheStorage" ? cacheStorage(window) : webStorage(window, where);
}
