import type { JSX } from "preact";
import { Buttons } from "./buttons.tsx";
import { LettersButton } from "./letters-button.tsx";
import { Lines, Section } from "./section.tsx";
import { withdrawalTold } from "./told/withdrawal.ts";
import type { UiProps } from "./ui.ts";

/** Two consents, two withdrawals: cookies at once and here, personal data by writing to the operator. */
export function Withdrawal({ ui }: UiProps): JSX.Element {
  const { model, texts } = ui;
  const granted = Object.values(model.record.value?.purposes ?? {}).some(Boolean);
  const told = withdrawalTold(ui);
  return (
    <Section ui={ui} part="withdrawal">
      <div class="row">
        <h4>{texts.cookies}</h4>
        <p>{texts.cookieOnly}</p>
        {granted ? (
          <Buttons ui={ui} answers={[{ part: "withdraw", press: () => model.withdraw() }]} />
        ) : (
          <p>{texts.nothingGranted}</p>
        )}
      </div>
      {told.length > 0 && (
        <div class="row">
          <h4>{texts.sections.data}</h4>
          <Lines ui={ui} told={told} />
          <LettersButton ui={ui} />
        </div>
      )}
    </Section>
  );
}
