import type { Undo } from "@kelisim/core";
import type { Patches } from "../guard/patches.ts";
import { reportError } from "../page/report-error.ts";
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
  { ask, allows, whenTakenBack }: Asking,
): void {
  const owner = window.Geolocation?.prototype;
  /** By the number that the page has; without the browser's own while the visitor is asked. */
  const watches = new Map<unknown, Watch>();
  let nextWatch = firstOwnWatch;
  // What the page's callbacks throw is an uncaught error, as it is where the browser calls them.
  const later = (answer: Promise<boolean>, run: (granted: boolean) => unknown): void =>
    void answer.then(run).catch((cause) => reportError(window, cause));

  patches.patch(owner, "getCurrentPosition", (args, self, native) => {
    const answer = isMalformed(args) || ask(wanted);
    if (answer === true) return undefined;
    later(answer, (granted) => (granted ? Reflect.apply(native, self, args) : refuse(window, args)));
    return [undefined];
  });
  patches.patch(owner, "watchPosition", (args, self, native) => {
    if (isMalformed(args)) return undefined;
    const number = nextWatch++;
    const watch: Watch = {};
    const begin = (real: unknown): void => {
      watch.real = real;
      watch.forget = whenTakenBack(wanted, () => {
        (self as Geolocation).clearWatch(number);
        refuse(window, args);
      });
    };
    const answer = ask(wanted);
    watches.set(number, watch);
    if (answer === true) {
      return (real) => {
        begin(real);
        return number;
      };
    }
    later(answer, (granted) => {
      // It may be cleared by now.
      if (!watches.has(number)) return;
      if (granted) return begin(Reflect.apply(native, self, args));
      watches.delete(number);
      refuse(window, args);
    });
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
  // A button of the browser's own, which may have been let in before: its position is the page's where it is granted.
  const { HTMLGeolocationElement } = window as { HTMLGeolocationElement?: { prototype: object } };
  patches.patch(HTMLGeolocationElement?.prototype, "position", () => (allows(wanted) ? undefined : [null]), "get");
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
