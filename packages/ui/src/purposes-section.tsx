import { formatDate, type Purpose } from "@kelisim/core";
import type { JSX } from "preact";
import type { SectionName } from "./parts.ts";
import { PurposeRow } from "./purpose-row.tsx";
import { Section } from "./section.tsx";
import type { Ui, UiProps } from "./ui.ts";

export interface PurposesSectionProps extends UiProps {
  readonly part: SectionName;
  readonly purposes: readonly Purpose[];
}

export function PurposesSection({ ui, part, purposes }: PurposesSectionProps): JSX.Element | null {
  if (!purposes.length) return null;
  const { model, texts } = ui;
  /** Where it was granted, unless here. */
  const stateOf = ({ id, kind }: Purpose): string | undefined => {
    const at = kind === "message" && model.record.value?.purposes[id] ? model.agreedAt(id) : undefined;
    return at === undefined ? undefined : texts.fromForm(formatDate(at));
  };
  const about = part === "permissions" || part === "messages" ? texts.apart[part] : undefined;
  return (
    <Section ui={ui} part={part} about={about && withOwnLabel(ui, about)}>
      {purposes.map((purpose) => (
        <PurposeRow key={purpose.id} ui={ui} purpose={purpose} isOpen={part === "asked"} state={stateOf(purpose)} />
      ))}
    </Section>
  );
}

/** It names a button, which may have the operator's own words. */
function withOwnLabel({ config, language, texts }: Ui, about: string): string {
  const own = config.ui?.labels?.["accept-all"]?.[language];
  return own ? about.replace(texts.actions["accept-all"], own) : about;
}
