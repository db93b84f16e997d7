import type { Undo, View } from "@kelisim/core";

const views: readonly string[] = ["banner", "settings", "withdraw", "rights", "letters"] satisfies View[];

/**
 * Opens a dialog from the operator's own links and buttons: `data-kelisim-show="settings"`. Before the page hears of the
 * click: menus and overlays stop theirs, and what is in a shadow root is only in the event's path.
 */
export function watchShowLinks(window: Window & typeof globalThis, show: (view: View) => void): Undo {
  // A form has its fields for properties.
  const { getAttribute } = window.Element.prototype;
  const viewOf = (node: EventTarget): string | null =>
    (node as Node).nodeType === 1 ? getAttribute.call(node, "data-kelisim-show") : null;
  const onClick = (event: MouseEvent): void => {
    const view = event.composedPath().map(viewOf).find(Boolean);
    if (!view || !views.includes(view)) return;
    event.preventDefault();
    show(view as View);
  };
  window.addEventListener("click", onClick, true);
  return () => window.removeEventListener("click", onClick, true);
}
