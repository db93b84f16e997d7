import type { ComponentChildren, JSX } from "preact";
import { Line } from "./line.tsx";
import type { SectionName } from "./parts.ts";
import type { Told, UiProps } from "./ui.ts";

export interface SectionProps extends UiProps {
  readonly part: SectionName;
  /** In small, below the heading. */
  readonly about?: string | undefined;
  readonly children: ComponentChildren;
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
export function Section({ ui, part, about, children }: SectionProps): JSX.Element {
  return (
    <section data-part={`section:${part}`}>
      <h3 id={part} tabIndex={-1}>
        {ui.texts.sections[part]}
      </h3>
      {about && <p class="small">{about}</p>}
      <div class="group">{children}</div>
    </section>
  );
}

/** A section that is one press away. */
export function FoldedSection({
  ui,
  part,
  isOpen,
  told = [],
  children,
}: UiProps & {
  readonly part: SectionName;
  readonly isOpen?: boolean;
  readonly told?: readonly Told[];
  readonly children?: ComponentChildren;
}): JSX.Element {
  return (
    <details class="row" data-part={`section:${part}`} open={isOpen || undefined}>
      <summary id={part} data-part={`details:${part}`}>
        <h4>{ui.texts.sections[part]}</h4>
      </summary>
      {told.length > 0 && <Lines ui={ui} told={told} />}
      {children}
    </details>
  );
}
