import type { ComponentChildren, JSX } from "preact";
import { type Answer, Buttons } from "./buttons.tsx";
import type { FoldContent } from "./fold.tsx";
import { Header } from "./header.tsx";
import { Line } from "./line.tsx";
import type { CardName } from "./parts.ts";
import { biscuit } from "./sign.ts";
import type { CardUiProps, Told } from "./ui.ts";

export interface CardContent {
  readonly part: CardName | "banner";
  readonly heading: string;
  /** What is asked for, right below the heading. */
  readonly aims?: string;
  readonly told: readonly Told[];
  /** What can be unfolded, below that. */
  readonly folds?: readonly FoldContent[];
  readonly answers: readonly Answer[];
  /** Below the answers, where the control will stand: words only, so that of two presses on it the second is none. */
  readonly strip?: { readonly text: string; readonly hasSign: boolean };
  readonly close?: () => void;
}

/** A dialog beside the page: it neither covers nor blocks it. */
export function Card({
  ui,
  card,
  children,
}: CardUiProps & { readonly card: CardContent; readonly children?: ComponentChildren }): JSX.Element {
  const { part, heading, aims, told, answers, strip, close } = card;
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
      {aims && (
        <p class="aims" data-part="aims">
          {aims}
        </p>
      )}
      {told.map((line) => (
        <p>
          <Line ui={ui} told={line} />
        </p>
      ))}
      {children}
      <Buttons ui={ui} answers={answers} />
      {strip && (
        <p class="strip" data-part="strip">
          {strip.hasSign && (
            <svg aria-hidden="true">
              <path d={biscuit} />
            </svg>
          )}
          <span>{strip.text}</span>
        </p>
      )}
    </section>
  );
}
