import { type HeldEmbed, inLanguage } from "@kelisim/core";
import type { JSX } from "preact";
import { type Answer, Buttons } from "./buttons.tsx";
import { Frame } from "./frame.tsx";
import type { UiProps } from "./ui.ts";

/** Stands where the content of another site waits. */
export function Embed({ ui, held }: UiProps & { readonly held: HeldEmbed }): JSX.Element {
  const { model, language, texts } = ui;
  const { key, service, purpose } = held;
  const title = held.title || (service ?? purpose).title[language];
  const once: Answer = { part: "allow-once", press: () => model.allowOnce(key) };
  const always: Answer = { part: "allow-always", press: () => model.allowAlways(key) };
  return (
    <Frame ui={ui}>
      <section class="embed" data-part="embed" aria-labelledby="h">
        <h2 id="h">{title}</h2>
        <p>{texts.otherSite}</p>
        <p class="small">{[...new Set(service?.hosts?.map((place) => place.split("/", 1)[0]))].join(", ")}</p>
        <Buttons ui={ui} answers={held.once ? [once, always] : [always]} />
        <p class="small">{texts.alwaysMeans(inLanguage(purpose.title, language))}</p>
      </section>
    </Frame>
  );
}
