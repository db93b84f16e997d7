import type { Declaration, Language, RemainingReason, StatementId, TermUnit, WithdrawalException } from "@kelisim/core";
import type { Action, CardName, SectionName } from "../parts.ts";

/** Forms of a counted word: one for Kazakh, three for Russian (1, 2–4, 5 and more). */
export type Forms = readonly string[];

/** Every word of the dialogs that is not the operator's own. */
export interface Texts {
  readonly actions: Readonly<Record<Action, string>>;
  readonly headings: Readonly<Record<CardName, string>>;
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly language: string;
  readonly policy: string;
  readonly revision: string;
  readonly gpc: string;

  readonly messagesApart: string;
  readonly services: Forms;
  readonly storageKeys: Forms;
  readonly noServices: string;
  readonly session: string;
  readonly termUnknown: string;
  readonly units: Readonly<Record<TermUnit, Forms>>;
  /** Why a name is still there, or cannot be cleared from a page. */
  readonly reasons: Readonly<Record<RemainingReason, string>>;
  readonly preamble: string;
  clauses(numbers: string, count: number, withPreamble?: boolean): string;

  remember(months: number): string;
  readonly undecided: string;
  recorded(at: string, until: string): string;
  readonly statements: Readonly<Record<StatementId, string>>;
  readonly prevails: Readonly<Record<Language, string>>;
  readonly russianOnly: string;

  readonly personalDataApart: string;
  readonly recipients: string;
  readonly sources: string;
  readonly retention: string;
  readonly bin: string;
  readonly iin: string;
  readonly form: string;

  readonly cookies: string;
  readonly cookieOnly: string;
  readonly nothingGranted: string;
  readonly exceptions: Readonly<Record<WithdrawalException, string>>;
  /** Whom the service is for by the policy. */
  readonly ages: Readonly<Record<Declaration["age"], string>>;

  /** The answer at `declare-underage` where the policy gives no number. */
  readonly minor: string;
  readonly policyChanged: string;
  readonly additions: string;
  /** Heading of a report where something else is still granted. */
  readonly someWithdrawn: string;
  /** In front of the titles of purposes. */
  readonly switchedOff: string;
  /** In front of a number of entries. */
  readonly cleared: string;
  readonly entries: Forms;
  readonly notCleared: string;
  readonly nothingToClear: string;
  /** In front of sites and names. */
  readonly mayRemain: string;
  readonly outOfReach: string;
  readonly dataApart: string;
  readonly dash: string;
  readonly stillRuns: string;
  readonly worksFromNextPage: string;
  readonly cookiesBlocked: string;
  readonly otherSite: string;
  alwaysMeans(purpose: string): string;
}
