import type {
  CookieUse,
  Declaration,
  MandatoryLanguage,
  RemainingReason,
  StatementId,
  StorageArea,
  TermUnit,
  WithdrawalException,
} from "@kelisim/core";
import type { Action, CardName, SectionName } from "../parts.ts";
import type { FirstTexts } from "./first.ts";

/** Forms of a counted word: one for Kazakh, two for English (1 and more), three for Russian (1, 2–4, 5 and more). */
export type Forms = readonly string[];

/** Every word of the dialogs that is not the operator's own. */
export interface Texts extends Omit<FirstTexts, "actions"> {
  readonly actions: Readonly<Record<Action, string>>;
  readonly headings: Readonly<Record<CardName, string>>;
  readonly sections: Readonly<Record<SectionName, string>>;
  readonly revision: string;

  /** Why the answer that goes for all leaves these out. */
  readonly apart: Readonly<Record<"permissions" | "messages", string>>;
  readonly noServices: string;
  readonly session: string;
  readonly termUnknown: string;
  /** Where else than in a cookie something is stored. */
  readonly places: Readonly<Record<StorageArea, string>>;
  /** What a cookie is for. */
  readonly uses: Readonly<Record<CookieUse, string>>;
  readonly units: Readonly<Record<TermUnit, Forms>>;
  /** Why a name is still there, or cannot be cleared from a page. */
  readonly reasons: Readonly<Record<RemainingReason, string>>;

  remember(months: number): string;
  readonly undecided: string;
  recorded(at: string, until: string): string;
  readonly statements: Readonly<Record<StatementId, string>>;
  readonly prevails: Readonly<Record<MandatoryLanguage, string>>;
  readonly russianOnly: string;

  readonly personalDataApart: string;
  /** At a purpose of profiling: what its switch is for. */
  readonly withoutProfiling: string;
  readonly recipients: string;
  /** In front of a name. */
  readonly responsible: string;
  readonly sources: string;
  readonly retention: string;
  readonly bin: string;
  readonly iin: string;
  readonly form: string;

  /** Beside what has no switch. */
  readonly always: string;
  /** Of consent at a button or form: messages that can be switched off here; personal data; none by this device. */
  fromForm(at: string): string;
  given(at: string): string;
  readonly notGivenHere: string;
  /** In front of the titles of what a withdrawal takes back. */
  readonly switchedOn: string;
  readonly nothingGranted: string;
  readonly exceptions: Readonly<Record<WithdrawalException, string>>;
  /** Whom the service is for by the policy. */
  readonly ages: Readonly<Record<Declaration["age"], string>>;

  /** The answer at `declare-underage` where the policy gives no number. */
  readonly minor: string;
  /** What follows from that, in this visit. */
  readonly minorNow: string;
  readonly policyChanged: string;
  readonly additions: string;
  /** Below the answers to a notice. */
  readonly laterMeans: string;
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
