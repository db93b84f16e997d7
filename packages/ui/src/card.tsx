import type { ComponentChildren, JSX } from "preact";
import { type Answer, Buttons } from "./buttons.tsx";
import type { FoldContent } from "./fold.tsx";
import { Header } from "./header.tsx";
import { Line } from "./line.tsx";
import type { CardName } from "./parts.ts";
import type { CardUiProps, Told } from "./ui.ts";

export interface CardContent {
  readonly part: CardName;
  /** Where it is not the usual one. */
  readonly heading?: string;
  readonly told: readonly Told[];
  /** What can be unfolded, below that. */
  readonly folds?: readonly FoldContent[];
  readonly answers: readonly Answer[];
  readonly close?: () => void;
}

/** A dialog beside the page: it neither covers nor blocks it. */
export function Card({
  ui,
  card,
  children,
}: CardUiProps & { readonly card: CardContent; readonly children?: ComponentChildren }): JSX.Element {
  const { part, heading = ui.texts.headings[part], told, answers, close } = card;
  return (
    <section
      key={part}
      class={`card float ${ui.config.ui?.position ?? ""}`}
      part="card"
      data-part={part}
      aria-labelledby="h"
      onKeyDown={(event) => event.key === "Escape" && close?.()}
    >
      <Header ui={ui} close={close} />
      <h2 id="h" part="heading" tabIndex={-1}>
        {heading}
      </h2>
      {told.map((line) => (
        <p>
          <Line ui={ui} told={line} />
        </p>
      ))}
      {children}
      <Buttons ui={ui} answers={answers} />
    </section>
  );
}
