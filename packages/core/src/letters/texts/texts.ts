import type { Operation, WithdrawalException } from "../../config.ts";
import type { CitingTexts } from "../cite.ts";
import type { LetterId } from "../grounds.ts";

/** The words of the letters in one language, in the first person. */
export interface LetterTexts extends CitingTexts {
  readonly bin: string;
  readonly iin: string;
  /** How the letter is sent where the policy asks for proof of delivery. */
  readonly registered: string;
  readonly from: readonly string[];
  /** A line more in `from`, where the operator first identifies who writes. */
  readonly identity: string;
  readonly closing: readonly string[];
  readonly letters: Readonly<Record<LetterId, LetterWords>>;
  /** Without a number of working days where the policy promises none. */
  stopProcessing(stops: readonly Operation[], workingDays?: number): string;
  stopMessages(workingDays?: number): string;
  /** A line for whatever else is not wanted, where the policy grants that too. */
  otherMessages(cited: string): string;
  readonly messagesOnly: string;
  /** The notice period is the policy's; the law may give a shorter one. */
  notice(stops: readonly Operation[], calendarDays: number, earliest: string): string;
  readonly exceptions: Readonly<Record<WithdrawalException, string>>;
  readonly fee: string;
  /** Law of 21 May 2013 No. 94-V, art. 24. */
  readonly law: string;
  readonly answer: string;
}

/** What a letter's first sentence may depend on. */
export interface ActFacts {
  /** To what the consent was given that is withdrawn. */
  readonly covers: readonly Operation[];
  /** The messages of partners too. */
  readonly ofPartners: boolean;
}

export interface LetterWords {
  readonly subject: string;
  /** What the letter does, without the full stop. */
  act(site: string, facts: ActFacts): string;
  /** What more is asked, in sentences of its own: the first one has to fit into a mail address. */
  readonly more?: string;
  /** Lines for the visitor to fill in. */
  readonly blanks?: readonly string[];
  /** Whether article 24 of the law grants the same right in the same words. */
  readonly lawful?: boolean;
  /** The law's own ground, where that is another article. */
  readonly law?: string;
}

/** `_` needs no escape in an address, so that a blank costs little there. */
export const blank = "____________";
