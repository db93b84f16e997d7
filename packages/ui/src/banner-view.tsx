import type { JSX } from "preact";
import { Card } from "./card.tsx";
import { Frame } from "./frame.tsx";
import { firstTexts } from "./texts/first.ts";
import { spoken } from "./texts/index.ts";
import { bannerCard } from "./told/banner.ts";
import type { CardModel, CardUi } from "./ui.ts";

/** The first layer alone, of the same parts as the dialogs draw it later. */
export function BannerView({ model }: { readonly model: CardModel }): JSX.Element {
  const language = model.language.value;
  const { config, english } = model;
  const ui: CardUi = { model, config, language, english, texts: spoken(firstTexts, language, english?.first) };
  return (
    <Frame ui={ui}>
      <Card ui={ui} card={bannerCard(ui)} />
    </Frame>
  );
}
