import type { JSX } from "preact";
import { type Answer, Buttons } from "./buttons.tsx";
import { Header } from "./header.tsx";
import { Line } from "./line.tsx";
import type { CardName } from "./parts.ts";
import type { CardUiProps, Told } from "./ui.ts";

export interface CardContent {
  readonly part: CardName;
  readonly told: readonly Told[];
  readonly answers: readonly Answer[];
  readonly close?: () => void;
}

/** A dialog beside the page: it neither covers nor blocks it. */
export function Card({ ui, card }: CardUiProps & { readonly card: CardContent }): JSX.Element {
  const { part, told, answers, close } = card;
  return (
    <section
      key={part}
      class={`card float ${ui.config.ui?.position ?? ""}`}
      data-part={part}
      aria-labelledby="h"
      onKeyDown={(event) => event.key === "Escape" && close?.()}
    >
      <Header ui={ui} close={close} />
      <h2 id="h" tabIndex={-1}>
        {ui.texts.headings[part]}
      </h2>
      {told.map((line) => (
        <p>
          <Line ui={ui} told={line} />
        </p>
      ))}
      <Buttons ui={ui} answers={answers} />
    </section>
  );
}
