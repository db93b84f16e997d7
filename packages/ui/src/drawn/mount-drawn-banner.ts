import type { Language } from "@kelisim/core";
import { bannerHost } from "../banner-host.ts";
import type { BannerNode } from "./banner-node.ts";
import { drawNodes } from "./draw-nodes.ts";

export interface DrawnBannerOptions {
  readonly document: Document;
  readonly trees: Readonly<Record<Language, readonly BannerNode[]>>;
  readonly language: Language;
  /** @param part the name of what was pressed, as in `data-part` */
  press(part: string): void;
}

export interface DrawnBanner {
  setLanguage(language: Language): void;
  /** @returns the part that had the focus, if any */
  remove(): string | undefined;
}

/** Puts a first layer that was drawn ahead into the page. */
export function mountDrawnBanner({ document, trees, language, press }: DrawnBannerOptions): DrawnBanner {
  const { root, remove } = bannerHost(document);
  root.addEventListener("click", ({ target }) => {
    const part = (target as Element).closest("[data-part]")?.getAttribute("data-part");
    if (part) press(part);
  });
  const setLanguage = (next: Language): void => drawNodes(root, trees[next]);
  setLanguage(language);
  return { setLanguage, remove };
}
