import { attempt } from "../page/report-error.ts";
import type { Last } from "./lanes.ts";

/** What a page tells once, in this order: on `document` the first two, on `window` all but the second. */
const once = ["DOMContentLoaded", "readystatechange", "load", "pageshow"];

/**
 * A script that is let in late would wait for `DOMContentLoaded` or `load` for ever. So its listeners are told when all
 * that it was let in with has run. The browser tells which script listens: no other hears anything again.
 * @param lastOf of a script that was let in
 * @returns begins to look who listens
 */
export function tellMissedEvents(
  window: Window & typeof globalThis,
  lastOf: (script: Element) => Last | undefined,
): () => void {
  const { document, Event } = window;
  const waiting = new Set<unknown>();

  const forget = (_target: object, _type: string, listener: unknown): void => void waiting.delete(listener);
  const want = (target: object, type: string, listener: unknown): void => {
    const last = document.currentScript && lastOf(document.currentScript);
    const order = once.indexOf(type);
    const isTold = target === document ? order < 2 : order !== 1;
    if (!last || !listener || order < 0 || !isTold || !isOver(window, order)) return;
    waiting.add(listener);
    last(order, () => {
      // One that waits for several is told of the first alone, as it takes the other back then.
      if (!waiting.delete(listener)) return;
      const event = new Event(type);
      Object.defineProperties(event, { target: { value: document }, currentTarget: { value: target } });
      attempt(window, () => {
        if (typeof listener === "function") listener.call(target, event);
        else (listener as EventListenerObject).handleEvent(event);
      });
    });
  };

  const standBefore = (target: Window | Document, name: "addEventListener" | "removeEventListener"): void => {
    const then = name === "addEventListener" ? want : forget;
    const native: (this: unknown, ...args: never[]) => void = target[name];
    target[name] = function (this: unknown, ...args: never[]): void {
      native.apply(this, args);
      // Called without an object it is the window's.
      if ((this ?? window) === target) then(target, ...(args as unknown as [string, unknown]));
    };
  };
  const watchHandler = (target: Window | Document, owner: object, type: string): void => {
    const name = `on${type}` as "onload";
    const native = Object.getOwnPropertyDescriptor(owner, name);
    Object.defineProperty(target, name, {
      ...native,
      set(handler) {
        forget(target, type, target[name]);
        native?.set?.call(target, handler);
        want(target, type, handler);
      },
    });
  };
  let isListening = false;
  return () => {
    if (isListening) return;
    isListening = true;
    for (const target of [window, document]) {
      standBefore(target, "addEventListener");
      standBefore(target, "removeEventListener");
    }
    watchHandler(window, window, "load");
    watchHandler(document, window.Document.prototype, "readystatechange");
  };
}

function isOver({ document, performance }: Window, order: number): boolean {
  if (document.readyState === "complete") return true;
  // While its images load, only the times of the page tell whether it is parsed.
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return order === 0 && page !== undefined && page.domContentLoadedEventEnd > 0;
}
