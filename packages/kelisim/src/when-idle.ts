/** Runs when the browser has nothing better to do. */
export function whenIdle(window: Window, run: () => void): void {
  // Safari has no idle callbacks.
  if (window.requestIdleCallback) window.requestIdleCallback(run);
  else window.setTimeout(run);
}
