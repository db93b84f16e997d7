import type { Undo } from "@kelisim/core";

export interface Tabs {
  /** Tells the other tabs to read the record again. */
  announce(): void;
  close: Undo;
}

type CookieChange = Event & Record<"changed" | "deleted", readonly { name?: string }[]>;

/**
 * Calls `read` whenever the record may have changed behind this page's back: another tab chose, the cookie was deleted
 * by hand, or the page comes back from the background or the back/forward cache.
 */
export function followTabs(window: Window & typeof globalThis, cookieName: string, read: () => void): Tabs {
  const stop = new window.AbortController();
  let channel: BroadcastChannel | undefined = window.BroadcastChannel && new window.BroadcastChannel(cookieName);
  const { cookieStore } = window as Window & { cookieStore?: EventTarget };
  const listen = (target: EventTarget | undefined, type: string, listener: (event: Event) => void): void =>
    target?.addEventListener?.(type, listener, { signal: stop.signal });

  listen(channel, "message", read);
  listen(window, "pageshow", read);
  listen(window, "focus", read);
  listen(window.document, "visibilitychange", read);
  listen(cookieStore, "change", (event) => {
    const { changed, deleted } = event as CookieChange;
    if ([...changed, ...deleted].some(({ name }) => name === cookieName)) read();
  });
  return {
    announce: () => channel?.postMessage(0),
    close() {
      stop.abort();
      channel?.close();
      // A closed one throws at what it is to send.
      channel = undefined;
    },
  };
}
