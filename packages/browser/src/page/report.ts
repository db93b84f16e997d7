/** Says what a person can mend. Pages on a developer's own machine hear of more. */
export interface Reporter {
  /** Something is broken, on any page. */
  error(message: string, cause?: unknown): void;
  /** A slip in the page's code, such as an unknown id: once each, and only while developing. */
  hint(message: string): void;
}

const localHost = /(^|\.)(localhost|test)$|^127\.|^\[::1\]$/;

export function createReporter(window: Window & typeof globalThis): Reporter {
  const error = (message: string, cause?: unknown): void => {
    window.console.error(`[kelisim] ${message}`, ...(cause === undefined ? [] : [cause]));
  };
  const developing = localHost.test(window.location.hostname);
  const told = new Set<string>();
  const hint = (message: string): void => {
    if (developing && !told.has(message)) error(message);
    told.add(message);
  };
  return { error, hint };
}
