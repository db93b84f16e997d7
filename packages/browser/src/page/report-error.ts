/**
 * Reports what code has thrown as the browser reports an uncaught error: in the console, and to the page's monitoring.
 * Browsers before 2021 have no `reportError`; there a timer throws it.
 */
export function reportError(window: Window & typeof globalThis, cause: unknown): void {
  if (typeof window.reportError === "function") window.reportError(cause);
  else
    window.setTimeout(() => {
      throw cause;
    });
}

/** For code that has no reporter. What is thrown is reported, and goes no further. */
export function attempt(window: Window & typeof globalThis, run: () => void): void {
  try {
    run();
  } catch (cause) {
    reportError(window, cause);
  }
}
