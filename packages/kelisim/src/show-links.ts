import type { Undo, View } from "@kelisim/core";

const views: readonly string[] = ["banner", "settings", "withdraw", "rights", "letters"] satisfies View[];

/** Opens a dialog from the operator's own links and buttons: `data-kelisim-show="settings"`. */
export function watchShowLinks(document: Document, show: (view: View) => void): Undo {
  const onClick = (event: MouseEvent): void => {
    const target = event.target as Partial<Element> | null;
    const view = target?.closest?.("[data-kelisim-show]")?.getAttribute("data-kelisim-show");
    if (!view || !views.includes(view)) return;
    event.preventDefault();
    show(view as View);
  };
  document.addEventListener("click", onClick);
  return () => document.removeEventListener("click", onClick);
}
