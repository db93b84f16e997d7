import type { WithdrawalException } from "../../config.ts";
import type { LetterId } from "../grounds.ts";

/** The words of the letters in one language, in the first person. */
export interface LetterTexts {
  readonly preamble: string;
  clauses(numbers: string, count: number): string;
  readonly bin: string;
  readonly iin: string;
  /** How the letter is sent where the policy asks for proof of delivery. */
  readonly registered: string;
  readonly from: readonly string[];
  readonly closing: readonly string[];
  readonly letters: Readonly<Record<LetterId, LetterWords>>;
  /** Without a number of working days where the policy promises none. */
  stopProcessing(workingDays?: number): string;
  stopMessages(workingDays?: number): string;
  readonly messagesOnly: string;
  notice(calendarDays: number, earliest: string): string;
  readonly exceptions: Readonly<Record<WithdrawalException, string>>;
  readonly fee: string;
  /** Law of 21 May 2013 No. 94-V, art. 24. */
  readonly law: string;
  readonly answer: string;
}

export interface LetterWords {
  readonly subject: string;
  /** What the letter does, without the full stop. */
  act(site: string): string;
  /** Lines for the visitor to fill in. */
  readonly blanks?: readonly string[];
  /** Whether article 24 of the law grants the same right in the same words. */
  readonly lawful?: boolean;
}

/** `_` needs no escape in an address, so that a blank costs little there. */
export const blank = "____________";
