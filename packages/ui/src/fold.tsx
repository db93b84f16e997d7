import type { JSX } from "preact";
import { Line } from "./line.tsx";
import type { CardUiProps, Told } from "./ui.ts";

/** What is one press away. */
export interface FoldContent {
  /** By which it is known from outside. */
  readonly part: string;
  readonly summary: string;
  readonly told: readonly Told[];
}

export function Fold({ ui, part, summary, told }: CardUiProps & FoldContent): JSX.Element {
  return (
    <details class="small" data-part={part}>
      <summary>{summary}</summary>
      {told.map((line) => (
        <p>
          <Line ui={ui} told={line} />
        </p>
      ))}
    </details>
  );
}
