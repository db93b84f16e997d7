import type { Undo } from "@kelisim/core";
import type { Patches } from "../guard/patches.ts";
import type { Asking } from "./create-asking.ts";

/** Above what browsers give out themselves, so that the two kinds of watch cannot be taken for each other. */
const firstOwnWatch = 2 ** 30;

interface Watch {
  /** The browser's own number. */
  real?: unknown;
  forget?: Undo;
}

const wanted = ["geolocation"] as const;

/** Positions: asked for before the browser asks, and watched no longer than they are allowed. */
export function standBeforeGeolocation(
  window: Window & typeof globalThis,
  patches: Patches,
  { ask, whenTakenBack }: Asking,
): void {
  const owner = window.Geolocation?.prototype;
  /** By the number that the page has; without the browser's own while the visitor is asked. */
  const watches = new Map<unknown, Watch>();
  let nextWatch = firstOwnWatch;

  patches.patch(owner, "getCurrentPosition", (args, self, native) => {
    const answer = isMalformed(args) || ask(wanted);
    if (answer === true) return undefined;
    void answer.then((granted) => (granted ? Reflect.apply(native, self, args) : refuse(window, args)));
    return [undefined];
  });
  patches.patch(owner, "watchPosition", (args, self, native) => {
    if (isMalformed(args)) return undefined;
    const number = nextWatch++;
    const watch: Watch = {};
    const begin = (): void => {
      if (!watches.has(number)) return;
      watch.real = Reflect.apply(native, self, args);
      watch.forget = whenTakenBack(wanted, () => {
        (self as Geolocation).clearWatch(number);
        refuse(window, args);
      });
    };
    const end = (): void => {
      if (watches.delete(number)) refuse(window, args);
    };
    watches.set(number, watch);
    const answer = ask(wanted);
    if (answer === true) begin();
    else void answer.then((granted) => (granted ? begin() : end()));
    return [number];
  });
  patches.patch(owner, "clearWatch", (args) => {
    const watch = watches.get(args[0]);
    if (!watch) return undefined;
    watches.delete(args[0]);
    watch.forget?.();
    // One that has not begun is only forgotten.
    if (!watch.forget) return [undefined];
    args[0] = watch.real;
    return undefined;
  });
}

/** What the browser throws at, it shall. */
function isMalformed([success, error]: readonly unknown[]): boolean {
  return typeof success !== "function" || (error != null && typeof error !== "function");
}

/** The answer of a browser whose user has said no; its error has no constructor. */
function refuse({ GeolocationPositionError }: Window & typeof globalThis, [, error]: readonly unknown[]): void {
  const denied: unknown = Object.create(GeolocationPositionError.prototype, {
    code: { value: GeolocationPositionError.PERMISSION_DENIED },
    message: { value: "User denied Geolocation" },
  });
  (error as PositionErrorCallback | null | undefined)?.(denied as GeolocationPositionError);
}
