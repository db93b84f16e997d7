import type { Config, DialogModel, Language, Purpose } from "@kelisim/core";
import type { Texts } from "./texts/texts.ts";

/** What every part of the dialogs is given. */
export interface Ui {
  readonly model: DialogModel;
  readonly config: Config;
  readonly language: Language;
  readonly texts: Texts;
  readonly draft: Draft;
}

/** Choices made in the settings and not saved yet. A change of language keeps them. */
export interface Draft {
  chosen(id: string): boolean;
  toggle(id: string): void;
}

export interface UiProps {
  readonly ui: Ui;
}

export interface PurposeProps extends UiProps {
  readonly purpose: Purpose;
}

/** One thing told: `lead text link (clauses)`, each where there is one. */
export interface Told {
  readonly lead?: string;
  readonly text?: string | undefined;
  readonly link?: string;
  /** Where the link leads; plain words where the address is not known yet. */
  readonly url?: string | undefined;
  readonly clauses?: readonly string[] | undefined;
}
