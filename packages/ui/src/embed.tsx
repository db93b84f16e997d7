import type { HeldEmbed } from "@kelisim/core";
import type { JSX } from "preact";
import { Buttons } from "./buttons.tsx";
import { Frame } from "./frame.tsx";
import type { UiProps } from "./ui.ts";

/** Stands where the content of another site waits. */
export function Embed({ ui, held }: UiProps & { readonly held: HeldEmbed }): JSX.Element {
  const { model, language, texts } = ui;
  const { key, title, service, purpose } = held;
  return (
    <Frame ui={ui}>
      <section class="embed" data-part="embed" aria-labelledby="h">
        <h2 id="h">{title}</h2>
        <p>{texts.otherSite}</p>
        <p class="small">{service?.hosts?.join(", ")}</p>
        <Buttons
          ui={ui}
          answers={[
            { part: "allow-once", press: () => model.allowOnce(key) },
            { part: "allow-always", press: () => model.allowAlways(key) },
          ]}
        />
        <p class="small">{texts.alwaysMeans(purpose.title[language])}</p>
      </section>
    </Frame>
  );
}
