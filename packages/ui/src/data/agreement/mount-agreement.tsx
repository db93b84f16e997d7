import type { Agreement } from "@kelisim/core";
import { adoptStyles, type Front, render, staticUi, type Ui, type UiModel } from "../../index.ts";
import { agreementStyles } from "../styles/agreement.ts";
import { AgreementLine, type AgreementState, choicesOf, declarationOf } from "./agreement-line.tsx";
import { shownAt } from "./shown.ts";

export interface AgreementOptions {
  readonly document: Document;
  readonly front: Front;
  readonly model: UiModel;
  readonly agreement: Agreement;
  /** Stands in the page beside the button, and is drawn into. */
  readonly host: HTMLElement;
}

/** What stands at a button or form. */
export interface AgreementView {
  /** All that is shown, in words. */
  shown(): readonly string[];
  /** Choices that are asked for: not those that stand already. */
  offered(): readonly string[];
  /** Choices whose boxes are ticked. */
  ticked(): ReadonlySet<string>;
  /** Whether the declaration is confirmed; `undefined` where none is asked for. */
  declared(): boolean | undefined;
  /** Asks for the declaration, and goes there. */
  remind(): void;
  remove(): void;
}

export function mountAgreement({ document, front, model, agreement, host }: AgreementOptions): AgreementView {
  const root = host.attachShadow({ mode: "open" });
  adoptStyles(document, root, agreementStyles);
  const watched = front.watch(root);
  let state: AgreementState = { ticked: new Set(), declared: false, isReminded: false, isUnderage: false };

  const uiOf = (): Ui => staticUi(model);
  const change = (next: Partial<AgreementState>): void => {
    state = { ...state, ...next };
    draw();
  };
  const tick = (id: string): void => {
    const ticked = new Set(state.ticked);
    if (!ticked.delete(id)) ticked.add(id);
    change({ ticked });
  };
  const declareUnderage = (): void => {
    change({ declared: false, isUnderage: true, ticked: new Set() });
    model.declareUnderage();
  };
  const offered = (): readonly string[] => choicesOf(uiOf(), agreement).map(({ id }) => id);
  /** What stands is not ticked any more: once it is taken back, its box is empty as any other. */
  const ticked = (): ReadonlySet<string> => new Set(offered().filter((id) => state.ticked.has(id)));
  const draw = (): void => {
    state = { ...state, ticked: ticked() };
    render(
      <AgreementLine
        ui={uiOf()}
        agreement={agreement}
        state={state}
        tick={tick}
        declare={() => change({ declared: !state.declared })}
        declareUnderage={declareUnderage}
      />,
      root,
    );
  };
  const undos = [model.language.subscribe(draw), model.record.subscribe(draw)];
  return {
    shown: () => shownAt(uiOf(), agreement),
    offered,
    ticked,
    declared: () => (declarationOf(uiOf(), agreement) ? state.declared : undefined),
    remind() {
      change({ isReminded: true });
      root.querySelector<HTMLElement>('[data-part="declaration"]')?.focus();
    },
    remove() {
      for (const undo of undos) undo();
      watched.remove();
      render(null, root);
    },
  };
}
