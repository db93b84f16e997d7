import { type BannerButton, isAskedInBanner, type Purpose } from "@kelisim/core";
import type { JSX } from "preact";
import { Age } from "./age.tsx";
import { type Answer, Buttons } from "./buttons.tsx";
import { LettersButton } from "./letters-button.tsx";
import { Modal } from "./modal.tsx";
import type { SectionName } from "./parts.ts";
import { PersonalData } from "./personal-data.tsx";
import { choicesOfKind, fixedPurposes, isChoice } from "./purposes.ts";
import { PurposesSection } from "./purposes-section.tsx";
import { FoldedSection, Section } from "./section.tsx";
import { Status } from "./status.tsx";
import { buttonOrder } from "./told/banner.ts";
import { operatorTold } from "./told/operator.ts";
import { rightsTold } from "./told/rights.ts";
import { statementsTold } from "./told/statements.ts";
import type { Ui, UiProps } from "./ui.ts";

function answersOf({ model, config, draft }: Ui, asked: string | undefined): readonly Answer[] {
  const save = (): void => {
    // A switch that nobody has touched is no answer where its purpose is asked for elsewhere.
    const answered = config.purposes.filter((purpose) => isAskedInBanner(purpose) || draft.isAnswered(purpose.id));
    const choices = answered.filter(isChoice).map(({ id }) => [id, draft.chosen(id)] as const);
    model.decide(Object.fromEntries(choices));
  };
  // The page asks for this one alone, and so do the answers.
  if (asked) {
    return [
      { part: "allow-asked", press: () => model.answer(asked, true) },
      { part: "refuse-asked", press: () => model.answer(asked, false) },
      { part: "save", press: save },
    ];
  }
  const answers: Readonly<Record<BannerButton, Answer>> = {
    "accept-all": { part: "accept-all", press: () => model.acceptAll() },
    "reject-all": { part: "reject-all", press: () => model.rejectAll() },
    // What opened the settings stands for saving here.
    choose: { part: "save", press: save },
  };
  return buttonOrder(config).map((part) => answers[part]);
}

export interface SettingsProps extends UiProps {
  /** What the page asks for now, and what comes first. */
  readonly asked: string | undefined;
  /** The section that the visitor comes for. */
  readonly unfolded: SectionName | undefined;
}

export function Settings({ ui, asked, unfolded }: SettingsProps): JSX.Element {
  const { model, config, texts } = ui;
  const others = (purposes: readonly Purpose[]): readonly Purpose[] => purposes.filter(({ id }) => id !== asked);
  const rights = rightsTold(ui);
  return (
    <Modal ui={ui} part="settings" close={() => model.hide()} foot={<Buttons ui={ui} answers={answersOf(ui, asked)} />}>
      <h2 id="h" part="heading" tabIndex={-1}>
        {texts.headings.settings}
      </h2>
      <PurposesSection ui={ui} part="asked" purposes={config.purposes.filter(({ id }) => id === asked)} />
      <Status ui={ui} />
      <PurposesSection
        ui={ui}
        part="choices"
        purposes={others([...fixedPurposes(config), ...choicesOfKind(config, "device")])}
      />
      <PurposesSection ui={ui} part="permissions" purposes={others(choicesOfKind(config, "permission"))} />
      <PurposesSection ui={ui} part="messages" purposes={others(choicesOfKind(config, "message"))} />
      <PersonalData ui={ui} />
      <Section ui={ui} part="more">
        <FoldedSection ui={ui} part="statements" told={statementsTold(ui)} />
        <FoldedSection ui={ui} part="operator" told={operatorTold(ui)} />
        {rights.length > 0 && (
          <FoldedSection ui={ui} part="rights" isOpen={unfolded === "rights"} told={rights}>
            <LettersButton ui={ui} />
          </FoldedSection>
        )}
        <Age ui={ui} />
      </Section>
    </Modal>
  );
}
