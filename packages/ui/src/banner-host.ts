import { adoptStyles } from "./adopt.ts";
import { focusControl } from "./focus-control.ts";
import { openAbove } from "./front/open-above.ts";
import type { Front } from "./front.ts";
import { cardStyles } from "./styles/card.ts";

/** Said where the page takes a dialog away for good. */
export const noDialogs = "this page takes the dialogs away: nothing is asked here, and nothing let in";

/** Where the first layer is drawn. */
export interface BannerHost {
  readonly root: ShadowRoot;
  /** Other words stand there now. */
  settle(): void;
  /** @returns the part that had the focus, if any */
  remove(): string | undefined;
}

export function bannerHost(document: Document, front: Front): BannerHost {
  const { root, settle, remove } = openAbove(document, front, {
    attribute: "data-kelisim-ui",
    style: (pane) => adoptStyles(document, pane, cardStyles),
    gone: noDialogs,
  });
  return {
    root,
    settle,
    remove() {
      const focused = root.activeElement?.getAttribute("data-part") ?? undefined;
      remove();
      if (focused) focusControl(document);
      return focused;
    },
  };
}
