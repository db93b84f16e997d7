import type { LetterId } from "@kelisim/core";
import type { LetterRoute } from "@kelisim/core/letters";

/** Every word of the part for personal data that is not the operator's own. */
export interface DataTexts {
  /** Heading of what a consent contains, and of each part of it. */
  readonly contents: string;
  readonly operator: string;
  readonly term: string;
  /** Where the config has no term, no purpose apart, or nothing on one of the headings. */
  readonly noTerm: string;
  readonly noAim: string;
  readonly notSaid: string;
  readonly thirdParties: string;
  readonly crossBorder: string;
  readonly publication: string;
  readonly data: string;
  readonly purpose: string;
  readonly other: string;
  /** Over the boxes that may stay empty. */
  readonly choices: string;
  /** Beside a press that does not count yet. */
  readonly confirmFirst: string;

  /** Heading of the letters, and who sends them. */
  readonly letters: string;
  readonly sentByYou: string;
  readonly letterNames: Readonly<Record<LetterId, string>>;
  /** How a letter goes to the operator. */
  readonly routes: Readonly<Record<LetterRoute["kind"], string>>;
  /** Of an objection to an automated decision: the law's own term. */
  readonly decisionTerm: string;
  readonly noAddress: string;
  readonly showLetter: string;
  readonly back: string;
  readonly write: string;
  readonly copy: string;
  readonly copied: string;
  readonly print: string;
  readonly openForm: string;
}
