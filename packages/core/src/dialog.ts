import type { ReadonlySignal } from "@preact/signals-core";
import type { Config, Purpose, Service } from "./config.ts";
import type { Choices, Status, View, WithdrawalReport } from "./consent.ts";
import type { Language } from "./language.ts";
import type { LetterId } from "./letters/grounds.ts";
import type { ConsentRecord, NoticeAnswer } from "./record.ts";

/**
 * What is on screen. `result` and `underage` follow an act; `notice` tells of a changed policy and blocks nothing.
 * `saved`: a choice is kept and works from the next page on. `failed`: it could not be stored, so nothing was let in.
 */
export type Screen =
  | { readonly kind: "none" }
  | { readonly kind: Exclude<View, "settings" | "letters"> }
  /** `asked`: a purpose that the page needs now. */
  | { readonly kind: "settings"; readonly asked?: string }
  /** Letters to the operator; one of them, or the list. */
  | { readonly kind: "letters"; readonly letter?: LetterId }
  | { readonly kind: "notice"; readonly additions: boolean }
  | { readonly kind: "result"; readonly report: WithdrawalReport }
  /** `report`: once all is erased. */
  | { readonly kind: "underage"; readonly report?: WithdrawalReport }
  | { readonly kind: "saved" }
  | { readonly kind: "failed" };

/** An iframe or other embed that waits for consent, and the element the placeholder is drawn in. */
export interface HeldEmbed {
  readonly key: string;
  /** In the page, in front of the held element; the dialog package draws into it. */
  readonly host: object;
  readonly purpose: Purpose;
  /** Absent when the tag names a purpose only. */
  readonly service?: Service;
  readonly title: string;
  /** Whether it can be let in for this page alone. */
  readonly once: boolean;
}

/** All that the dialogs may read and do. They hold no truth of their own. */
export interface DialogModel {
  readonly config: Config;
  readonly record: ReadonlySignal<ConsentRecord | null>;
  readonly screen: ReadonlySignal<Screen>;
  readonly language: ReadonlySignal<Language>;
  readonly embeds: ReadonlySignal<readonly HeldEmbed[]>;
  /** Global Privacy Control is on in this browser. */
  readonly gpc: boolean;
  /** The visitor has said in this visit to be under age. */
  readonly minor: boolean;
  status(id: string): Status;
  /** When a purpose was agreed to at a button or form, in milliseconds since 1970 UTC, as far as this device knows. */
  agreedAt(id: string): number | undefined;
  acceptAll(): void;
  rejectAll(): void;
  decide(choices: Choices): void;
  /** Answers what the page asks for; the banner may still have to ask for the rest. */
  answer(purpose: string, granted: boolean): void;
  withdraw(): void;
  show(view: View): void;
  hide(): void;
  setLanguage(language: Language): void;
  /** Answers the notice. */
  answerNotice(answer: Exclude<NoticeAnswer, "notified">): void;
  /** Opens the letters to the operator, at one of them or at the list. */
  writeLetter(id?: LetterId): void;
  /** The visitor says they are under age: nothing is recorded, what was set is erased. */
  declareUnderage(): void;
  /** Lets one embed in for this page only; nothing is recorded. */
  allowOnce(key: string): void;
  /** Grants the embed's purpose. */
  allowAlways(key: string): void;
  reload(): void;
}
