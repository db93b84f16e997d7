import type { JSX } from "preact";
import { Buttons } from "./buttons.tsx";
import { FoldedSection } from "./section.tsx";
import type { UiProps } from "./ui.ts";

export function Age({ ui }: UiProps): JSX.Element | null {
  const { model, config, texts } = ui;
  if (!config.declaration) return null;
  const { age, clauses, ageClauses = clauses } = config.declaration;
  const label = age === "adult" ? texts.minor : undefined;
  return (
    <FoldedSection ui={ui} part="age" told={[{ text: texts.ages[age], clauses: ageClauses }]}>
      <Buttons ui={ui} answers={[{ part: "declare-underage", label, press: () => model.declareUnderage() }]} />
    </FoldedSection>
  );
}
