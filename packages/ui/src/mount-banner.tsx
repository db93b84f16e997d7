import { render } from "preact";
import { bannerHost } from "./banner-host.ts";
import { BannerView } from "./banner-view.tsx";
import type { CardModel } from "./ui.ts";

export interface BannerOptions {
  readonly document: Document;
  readonly model: CardModel;
}

/** Draws the first layer alone. @returns its undo; the part that had the focus, if any, is told by it */
export function mountBanner({ document, model }: BannerOptions): () => string | undefined {
  const host = bannerHost(document);
  const unsubscribe = model.language.subscribe(() => render(<BannerView model={model} />, host.root));
  return () => {
    unsubscribe();
    const focused = host.remove();
    render(null, host.root);
    return focused;
  };
}
