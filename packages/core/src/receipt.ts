import type { Channel, Controller } from "./config.ts";
import type { Language } from "./language.ts";

/**
 * Consent to the processing of personal data, as it was given at a button or form. It holds no personal data: the operator
 * keeps it beside what the form itself sends. It has no end of its own; how long it lasts is in what was shown.
 */
export interface DataReceipt {
  /** Random; the same receipt may arrive twice, and has the same id then. */
  readonly id: string;
  readonly operator: string;
  readonly controllers: readonly Controller[];
  /** Policy revision the visitor was shown; empty where the policy has none yet. */
  readonly revision: string;
  /** All that was shown at the button or form, in the order shown. */
  readonly shown: readonly string[];
  /** Digest of `shown`. */
  readonly digest: string;
  readonly language: Language;
  readonly act: "button" | "form";
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** The words on the button that was pressed. */
  readonly label: string;
  /** Yes or no by purpose id: what the agreement is for, and the choices offered with it. */
  readonly purposes: Readonly<Record<string, boolean>>;
  /** Ways in which granted messages may come. */
  readonly channels: Readonly<Record<string, readonly Channel[]>>;
  /** The visitor has confirmed the declaration; left out where none was asked for. */
  readonly declared?: true;
}
