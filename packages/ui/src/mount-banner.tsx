import { render } from "preact";
import { bannerHost } from "./banner-host.ts";
import { BannerView } from "./banner-view.tsx";
import type { Front } from "./front.ts";
import type { CardModel } from "./ui.ts";

export interface BannerOptions {
  readonly document: Document;
  readonly front: Front;
  readonly model: CardModel;
}

/** Draws the first layer alone. @returns its undo; the part that had the focus, if any, is told by it */
export function mountBanner({ document, front, model }: BannerOptions): () => string | undefined {
  const host = bannerHost(document, front);
  const unsubscribe = model.language.subscribe(() => {
    render(<BannerView model={model} />, host.root);
    host.settle();
  });
  return () => {
    unsubscribe();
    const focused = host.remove();
    render(null, host.root);
    return focused;
  };
}
