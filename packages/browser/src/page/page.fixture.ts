/** Windows for unit tests: of happy-dom, with a clock that the test moves and tabs that share a jar and a channel. */
import { Browser } from "happy-dom";
import { vi } from "vitest";

export type Page = Window & typeof globalThis;

/** Tabs of one visitor. */
export interface FakeBrowser {
  /** Opens a page; all of them share cookies and hear each other's broadcasts. */
  open(html?: string, address?: string): Page;
  close(): Promise<void>;
}

interface Channel {
  readonly name: string;
  readonly target: EventTarget;
}

/**
 * Times and dates are the test's from now on: `vi.advanceTimersByTimeAsync` moves them.
 * @param now milliseconds since 1970 UTC
 */
export function startClock(now: number = Date.UTC(2026, 0, 15, 12)): void {
  vi.useFakeTimers({ now, toFake: ["setTimeout", "clearTimeout", "Date", "performance"] });
}

export function fakeBrowser(): FakeBrowser {
  const browser = new Browser({ settings: { disableIframePageLoading: true } });
  const channels = new Set<Channel>();
  return {
    open(html = "", address = "https://shop.kz/") {
      const page = browser.newPage();
      page.mainFrame.url = address;
      const window = page.mainFrame.window as unknown as Page;
      // Looked up anew at each call, so that a clock that is started later counts too.
      Object.assign(window, {
        setTimeout: (run: () => void, wait?: number) => setTimeout(run, wait),
        clearTimeout: (timer?: number) => clearTimeout(timer),
        requestAnimationFrame: (run: () => void) => setTimeout(run, 16),
        requestIdleCallback: (run: () => void) => setTimeout(run, 50),
        BroadcastChannel: channelAmong(channels),
      });
      endAtOnce(window.document);
      endByHand(window);
      window.document.body.innerHTML = html;
      return window;
    },
    close: () => browser.close(),
  };
}

/** On an event that a test has sent. */
const meant = Symbol("meant");

/** The script has loaded, or failed. */
export function endScript(window: Page, script: Element | null, how: "load" | "error" = "load"): void {
  script?.dispatchEvent(Object.assign(new window.Event(how), { [meant]: true }));
}

/** happy-dom fails each script as it is put in; here it stays on its way until `endScript`. */
function endByHand({ HTMLScriptElement, EventTarget }: Page): void {
  const { dispatchEvent } = EventTarget.prototype;
  HTMLScriptElement.prototype.dispatchEvent = function (event) {
    return meant in event ? dispatchEvent.call(this, event) : true;
  };
}

/** With a clock that stands, happy-dom keeps a cookie that ends now. */
function endAtOnce(document: Document): void {
  let owner: object = document;
  while (!Object.getOwnPropertyDescriptor(owner, "cookie")) owner = Object.getPrototypeOf(owner);
  const { get, set } = Object.getOwnPropertyDescriptor(owner, "cookie") ?? {};
  Object.defineProperty(document, "cookie", {
    configurable: true,
    get: () => get?.call(document),
    set: (line: string) => set?.call(document, line.replace(/Max-Age=0/i, "Max-Age=-1")),
  });
}

/** As the browser's: what one sends, all others of the name hear, later. */
const channelAmong = (channels: Set<Channel>) =>
  class extends EventTarget {
    readonly #channel: Channel;
    constructor(name: string) {
      super();
      this.#channel = { name, target: this };
      channels.add(this.#channel);
    }
    postMessage(data: unknown): void {
      if (!channels.has(this.#channel)) throw new DOMException("The channel is closed", "InvalidStateError");
      for (const { name, target } of channels) {
        if (target === this || name !== this.#channel.name) continue;
        queueMicrotask(() => target.dispatchEvent(new MessageEvent("message", { data })));
      }
    }
    close(): void {
      channels.delete(this.#channel);
    }
  };
