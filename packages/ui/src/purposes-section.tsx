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
  const isApart = part === "permissions" || part === "messages";
  return (
    <Section ui={ui} part={part} about={isApart ? ui.texts.apart[part] : undefined}>
      {purposes.map((purpose) => (
        <PurposeRow key={purpose.id} ui={ui} purpose={purpose} isOpen={part === "asked"} />
      ))}
    </Section>
  );
}
