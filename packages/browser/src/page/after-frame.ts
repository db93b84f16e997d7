/** Milliseconds to wait for a frame. */
const longestFrame = 100;

/** Runs once, after the browser has shown what this turn has changed. A page that is out of sight is shown no frames. */
export function afterFrame(window: Window, run: () => void): void {
  let isOver = false;
  const once = (): void => {
    if (isOver) return;
    isOver = true;
    run();
  };
  window.requestAnimationFrame(() => window.setTimeout(once));
  window.setTimeout(once, longestFrame);
}
