import type { Config, DialogModel, Language, Purpose } from "@kelisim/core";
import type { English } from "./english.ts";
import type { Action } from "./parts.ts";
import type { FirstTexts } from "./texts/first.ts";
import type { Texts } from "./texts/texts.ts";

/** What the parts are given that the first layer is made of as well. */
export interface CardUi {
  readonly model: CardModel;
  readonly config: Config;
  readonly language: Language;
  /** Where the operator has English and it is there. */
  readonly english: English | undefined;
  readonly texts: CardTexts;
}

/** What the first layer may read and do. */
export type CardModel = Pick<
  DialogModel,
  "config" | "language" | "gpc" | "acceptAll" | "rejectAll" | "show" | "setLanguage"
> &
  WithEnglish;

/** What the dialogs are drawn from. */
export type UiModel = DialogModel & WithEnglish;

interface WithEnglish {
  readonly english?: English | undefined;
}

/** Each layer brings the words of its own cards and buttons. */
export interface CardTexts extends Omit<FirstTexts, "actions"> {
  readonly actions: Readonly<Partial<Record<Action, string>>>;
}

/** What every part of the dialogs is given. */
export interface Ui extends CardUi {
  readonly model: UiModel;
  readonly texts: Texts;
  readonly draft: Draft;
}

/** Choices made in the settings and not saved yet. A change of language keeps them. */
export interface Draft {
  chosen(id: string): boolean;
  /** Whether the visitor has touched the switch, or answered before. */
  isAnswered(id: string): boolean;
  toggle(id: string): void;
}

export interface UiProps {
  readonly ui: Ui;
}

export interface CardUiProps {
  readonly ui: CardUi;
}

export interface PurposeProps extends UiProps {
  readonly purpose: Purpose;
}

/** What texts are told by, on paper too, where no dialog is. */
export type Teller = Pick<Ui, "config" | "language" | "english" | "texts">;

/** One thing told: `lead text link (clauses)`, each where there is one. */
export interface Told {
  readonly lead?: string | undefined;
  readonly text?: string | undefined;
  readonly link?: string | undefined;
  /** Where the link leads; plain words where the address is not known yet. */
  readonly url?: string | undefined;
  readonly clauses?: readonly string[] | undefined;
}
