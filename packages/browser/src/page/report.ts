import { isLocal } from "./served.ts";

/** Says what a person can mend. Pages on a developer's own machine hear of more. Never throws. */
export interface Reporter {
  /** Something is broken, on any page. */
  error(message: string, cause?: unknown): void;
  /** A slip in the page's code, such as an unknown id: once each, and only while developing. */
  hint(message: string, about?: unknown): void;
  /** Runs what may be code of the page. What it throws is said, and goes no further. */
  attempt<T>(message: string, run: () => T): T | undefined;
}

export function createReporter(window: Window & typeof globalThis): Reporter {
  const error = (message: string, cause?: unknown): void => {
    try {
      window.console.error(`[kelisim] ${message}`, ...(cause === undefined ? [] : [cause]));
    } catch {
      // The page's own `console.error`. There is nobody else to tell.
    }
  };
  const developing = isLocal(window.location);
  const told = new Set<string>();
  const hint = (message: string, about?: unknown): void => {
    if (developing && !told.has(message)) error(message, about);
    told.add(message);
  };
  const attempt = <T>(message: string, run: () => T): T | undefined => {
    try {
      return run();
    } catch (cause) {
      error(message, cause);
      return undefined;
    }
  };
  return { error, hint, attempt };
}
