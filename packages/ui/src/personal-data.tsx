import { formatDate } from "@kelisim/core";
import type { JSX } from "preact";
import { LettersButton } from "./letters-button.tsx";
import { PurposeRow } from "./purpose-row.tsx";
import { isAskedAtForm } from "./purposes.ts";
import { Lines, Section } from "./section.tsx";
import { withdrawalTold } from "./told/withdrawal.ts";
import type { UiProps } from "./ui.ts";

/** Another consent, given at a button or form and taken back by writing to the operator: never here. */
export function PersonalData({ ui }: UiProps): JSX.Element | null {
  const purposes = ui.config.purposes.filter(isAskedAtForm);
  const told = withdrawalTold(ui);
  const stateOf = (id: string): string => {
    const at = ui.model.agreedAt(id);
    return at === undefined ? ui.texts.notGivenHere : ui.texts.given(formatDate(at));
  };
  if (!purposes.length && !told.length) return null;
  return (
    <Section ui={ui} part="data" about={ui.texts.personalDataApart}>
      {purposes.map((purpose) => (
        <PurposeRow key={purpose.id} ui={ui} purpose={purpose} state={stateOf(purpose.id)} />
      ))}
      {told.length > 0 && (
        <div class="row">
          <Lines ui={ui} told={told} />
          <LettersButton ui={ui} />
        </div>
      )}
    </Section>
  );
}
