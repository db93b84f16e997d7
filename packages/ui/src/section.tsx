import type { ComponentChildren, JSX } from "preact";
import { Line } from "./line.tsx";
import type { SectionName } from "./parts.ts";
import type { Told, UiProps } from "./ui.ts";

export interface SectionProps extends UiProps {
  readonly part: SectionName;
  readonly told?: readonly Told[];
  readonly children?: ComponentChildren;
}

/** A link that is alone in its line has room for a finger; one in a sentence is as high as the line. */
const classOf = ({ lead, text }: Told): string | undefined => (lead || text ? undefined : "alone");

export function Lines({ ui, told }: UiProps & { readonly told: readonly Told[] }): JSX.Element {
  return (
    <ul>
      {told.map((line) => (
        <li class={classOf(line)}>
          <Line ui={ui} told={line} />
        </li>
      ))}
    </ul>
  );
}

/** The heading can take focus, so that a link to the section can lead there. */
export function Section({ ui, part, told, children }: SectionProps): JSX.Element {
  return (
    <section data-part={`section:${part}`}>
      <h3 id={part} tabIndex={-1}>
        {ui.texts.sections[part]}
      </h3>
      {told && <Lines ui={ui} told={told} />}
      {children}
    </section>
  );
}
