import type { Purpose } from "@kelisim/core";
import type { JSX } from "preact";
import type { SectionName } from "./parts.ts";
import { PurposeRow } from "./purpose-row.tsx";
import { Section } from "./section.tsx";
import type { UiProps } from "./ui.ts";

export interface PurposesSectionProps extends UiProps {
  readonly part: SectionName;
  readonly purposes: readonly Purpose[];
}

export function PurposesSection({ ui, part, purposes }: PurposesSectionProps): JSX.Element | null {
  if (!purposes.length) return null;
  return (
    <Section ui={ui} part={part}>
      {part === "messages" && <p class="small">{ui.texts.messagesApart}</p>}
      {purposes.map((purpose) => (
        <PurposeRow key={purpose.id} ui={ui} purpose={purpose} />
      ))}
    </Section>
  );
}
