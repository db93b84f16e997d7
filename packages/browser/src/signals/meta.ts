import { callOf, type Tell } from "./vendor.ts";

// https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
interface Fbq {
  (...words: unknown[]): void;
  queue?: unknown[];
}

type MetaWindow = Window & { fbq?: Fbq };

/**
 * Meta wants `revoke` ahead of `init`, and its snippet does nothing where `fbq` exists already. So the first `fbq` of
 * the page is awaited, and `revoke` put first into its queue when the snippet has come to its end.
 * @param isGranted what was decided by then
 */
export function firstToMeta(window: Window & typeof globalThis, isGranted: () => boolean): void {
  const holder = window as MetaWindow;
  // A page may have a variable of its own of that name, later.
  const { queueMicrotask } = window;
  const revoke = (): void => {
    if (isGranted()) return;
    const { fbq } = holder;
    if (Array.isArray(fbq?.queue)) fbq.queue.unshift(callOf("consent", "revoke"));
    else fbq?.("consent", "revoke");
  };
  if (holder.fbq) {
    revoke();
    return;
  }
  const property = { configurable: true, enumerable: true };
  Object.defineProperty(window, "fbq", {
    ...property,
    get: () => undefined,
    set(value: unknown) {
      Object.defineProperty(window, "fbq", { ...property, writable: true, value });
      queueMicrotask(revoke);
    },
  });
}

export const tellMeta: Tell = (window, { granted }) => {
  (window as MetaWindow).fbq?.("consent", granted ? "grant" : "revoke");
};
