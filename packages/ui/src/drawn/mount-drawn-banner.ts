import type { Language, MandatoryLanguage } from "@kelisim/core";
import { bannerHost } from "../banner-host.ts";
import type { Front } from "../front.ts";
import type { BannerNode } from "./banner-node.ts";
import { drawNodes } from "./draw-nodes.ts";

type Tree = readonly BannerNode[];

export interface DrawnBannerOptions {
  readonly document: Document;
  readonly front: Front;
  /** English where the operator has it. */
  readonly trees: Readonly<Record<MandatoryLanguage, Tree>> & { readonly en?: Tree };
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
export function mountDrawnBanner({ document, front, trees, language, press }: DrawnBannerOptions): DrawnBanner {
  const { root, settle, remove } = bannerHost(document, front);
  root.addEventListener("press", ({ target }) => {
    const part = (target as Element).closest("[data-part]")?.getAttribute("data-part");
    if (part) press(part);
  });
  const setLanguage = (next: Language): void => {
    drawNodes(root, trees[next] ?? trees.kk);
    settle();
  };
  setLanguage(language);
  return { setLanguage, remove };
}
