import { render } from "preact";
import { adoptStyles } from "./adopt.ts";
import { Card } from "./card.tsx";
import { Frame } from "./frame.tsx";
import { cardStyles } from "./styles/card.ts";
import { firstTexts } from "./texts/first.ts";
import { bannerCard } from "./told/banner.ts";
import type { CardModel, CardUi } from "./ui.ts";

export interface BannerOptions {
  readonly document: Document;
  readonly model: CardModel;
}

/**
 * Draws the first layer alone, of the same parts as the dialogs draw it later. @returns its undo; the part that had the
 * focus, if any, is told by it
 */
export function mountBanner({ document, model }: BannerOptions): () => string | undefined {
  const host = document.createElement("div");
  host.setAttribute("data-kelisim-ui", "");
  const root = host.attachShadow({ mode: "open" });
  adoptStyles(document, root, cardStyles);
  document.body.append(host);
  const draw = (): void => {
    const language = model.language.value;
    const ui: CardUi = { model, config: model.config, language, texts: firstTexts[language] };
    render(
      <Frame ui={ui}>
        <Card ui={ui} card={bannerCard(ui)} />
      </Frame>,
      root,
    );
  };
  const unsubscribe = model.language.subscribe(draw);
  return () => {
    const focused = root.activeElement?.getAttribute("data-part") ?? undefined;
    unsubscribe();
    render(null, root);
    host.remove();
    return focused;
  };
}
