/** On the element for as long; its styles go by it, and by the lengths that are set with it. */
const mark = "data-kelisim-sight";

/** A window that is wider than what is seen by less has a scroll bar. */
const scrollBar = 20;

/**
 * Where a page is wider than the phone, what is fixed in it is laid out for all of that width and the height that goes
 * with it: out of sight, or as small as the page. There it is put into the part that is seen, at the size that it has on
 * a page that fits. Who zooms in on a page that fits can move over all of it.
 */
export function keepInSight(window: Window, host: HTMLElement): () => void {
  const { visualViewport: view } = window;
  const follow = (): void => {
    if (!view) return;
    const { width, height, offsetLeft, offsetTop, scale } = view;
    const isWide = window.innerWidth > width * scale + scrollBar;
    host.toggleAttribute(mark, isWide);
    if (!isWide) return;
    const lengths = { x: offsetLeft, y: offsetTop, w: width, h: height };
    for (const [name, length] of Object.entries(lengths)) host.style.setProperty(`--v${name}`, `${length * scale}px`);
    host.style.setProperty("--vz", `${1 / scale}`);
  };
  const types = ["resize", "scroll"];
  for (const type of types) view?.addEventListener(type, follow);
  follow();
  return () => {
    for (const type of types) view?.removeEventListener(type, follow);
  };
}
