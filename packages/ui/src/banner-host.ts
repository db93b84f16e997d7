import { adoptStyles } from "./adopt.ts";
import { focusControl } from "./focus-control.ts";
import { keepInPage, noDialogs } from "./keep-in-page.ts";
import { cardStyles } from "./styles/card.ts";

/** Where the first layer is drawn. */
export interface BannerHost {
  readonly root: ShadowRoot;
  /** @returns the part that had the focus, if any */
  remove(): string | undefined;
}

export function bannerHost(document: Document): BannerHost {
  const host = document.createElement("div");
  host.setAttribute("data-kelisim-ui", "");
  const root = host.attachShadow({ mode: "open" });
  adoptStyles(document, root, cardStyles);
  const takeAway = keepInPage(document, host, noDialogs);
  return {
    root,
    remove() {
      const focused = root.activeElement?.getAttribute("data-part") ?? undefined;
      takeAway();
      if (focused) focusControl(document);
      return focused;
    },
  };
}
