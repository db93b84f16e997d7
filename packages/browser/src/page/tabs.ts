import type { Undo } from "@kelisim/core";

export interface Tabs {
  /** Tells the other tabs to read the record again. */
  announce(): void;
  close: Undo;
}

type CookieChange = { changed: readonly { name?: string }[]; deleted: readonly { name?: string }[] };

/**
 * Calls `read` whenever the record may have changed behind this page's back: another tab chose, the cookie was deleted
 * by hand, or the page comes back from the background or the back/forward cache.
 */
export function followTabs(window: Window & typeof globalThis, cookieName: string, read: () => void): Tabs {
  const { document } = window;
  const channel = window.BroadcastChannel && new window.BroadcastChannel(cookieName);
  const store = (window as Window & { cookieStore?: EventTarget }).cookieStore;
  const onCookieChange = (event: Event): void => {
    const { changed, deleted } = event as Event & CookieChange;
    if ([...changed, ...deleted].some(({ name }) => name === cookieName)) read();
  };
  channel?.addEventListener("message", read);
  store?.addEventListener?.("change", onCookieChange);
  window.addEventListener("pageshow", read);
  window.addEventListener("focus", read);
  document.addEventListener("visibilitychange", read);
  return {
    announce: () => channel?.postMessage(0),
    close() {
      channel?.close();
      store?.removeEventListener?.("change", onCookieChange);
      window.removeEventListener("pageshow", read);
      window.removeEventListener("focus", read);
      document.removeEventListener("visibilitychange", read);
    },
  };
}
