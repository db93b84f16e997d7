import type { Language } from "./language.ts";

/**
 * What the visitor did. `button` and `form`: they answered, at a button or form of the page, what was asked there; the
 * banner may still have to ask for the rest.
 */
export type Act = "accept-all" | "reject-all" | "choose" | "button" | "form" | "notice" | "withdraw";

export const acts: readonly Act[] = ["accept-all", "reject-all", "choose", "button", "form", "notice", "withdraw"];

/**
 * What became of the notice of a changed policy. `notified`: it was shown, nothing more, and is never read as consent.
 * `read`, `later`, `accepted`, `objected`: the visitor answered it. Old choices stay as they were either way.
 */
export type NoticeAnswer = "notified" | "read" | "later" | "accepted" | "objected";

/** A record holds the position, so new answers come last. */
export const noticeAnswers: readonly NoticeAnswer[] = ["notified", "read", "later", "accepted", "objected"];

export interface Notice {
  /** The policy revision and additions it told of. */
  readonly about: string;
  readonly answer: NoticeAnswer;
}

/**
 * What was decided, when, until when, on which revision and in which language. Speaks for one device and holds no
 * personal data. Times are milliseconds since 1970 UTC.
 */
export interface ConsentRecord {
  /** Random; ties a receipt to the record, not to a person. */
  readonly id: string;
  readonly operator: string;
  /** Policy revision the visitor was shown; empty where the policy has none yet. */
  readonly revision: string;
  /** Digest of the texts shown. */
  readonly digest: string;
  readonly language: Language;
  readonly act: Act;
  readonly at: number;
  readonly until: number;
  /** Yes or no by purpose id. A purpose that is not here was not asked about. */
  readonly purposes: Readonly<Record<string, boolean>>;
  /** Fingerprints of the services that were listed, so that a service added later starts off; and of purposes without an answer. */
  readonly services: readonly string[];
  readonly notice?: Notice;
}
