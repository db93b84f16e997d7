import type { ReadonlySignal } from "@preact/signals-core";
import type { StorageArea } from "./config.ts";
import type { DataReceipt } from "./receipt.ts";
import type { ConsentRecord } from "./record.ts";

/** `undecided` is shut, like `denied`; only the dialogs tell them apart. */
export type Status = "granted" | "denied" | "undecided";

/** The dialogs `show` can open. */
export type View = "banner" | "settings" | "withdraw" | "rights" | "letters";

/** Releases a subscription; calling it twice does no harm. */
export type Undo = () => void;

/** Yes or no by purpose id. */
export type Choices = Readonly<Record<string, boolean>>;

export type StoredIn = "cookie" | "app" | "serviceWorker" | StorageArea;

/** One name that was cleared. */
export interface ClearedItem {
  readonly name: string;
  readonly where: StoredIn;
}

/**
 * Why a declared name is still there, or could not be looked at.
 * `http-only`, `other-domain`: no page can reach it. `other-path`: this page cannot. `blocked`: the browser refused, or
 * another tab holds it. `rewritten`: it came back after it was cleared. `undeclared`: a worker that asks a withdrawn
 * service, and that no service declares.
 */
export type RemainingReason = "http-only" | "other-domain" | "other-path" | "blocked" | "rewritten" | "undeclared";

export interface RemainingItem extends ClearedItem {
  readonly reason: RemainingReason;
  /** The other site that it belongs to, where the reason is `other-domain`. */
  readonly site?: string;
}

/** The honest account of a withdrawal. */
export interface WithdrawalReport {
  /**
   * Whether the withdrawal itself is recorded. Where it is not (cookies are blocked, a file did not load, there is no
   * usable config), what was granted may be granted still, and an empty report does not mean that nothing is left.
   */
  readonly kept: boolean;
  /** Purposes that were granted and are not any more. */
  readonly purposes: readonly string[];
  readonly cleared: readonly ClearedItem[];
  readonly remaining: readonly RemainingItem[];
  /** Code of a withdrawn purpose may be running in this page, whoever let it in; it stops only when the page is loaded anew. */
  readonly reload: boolean;
}

/** What each event carries. Each is also a `CustomEvent` on window, named `kelisim:<event>`. */
export interface ConsentEvents {
  /** A choice was recorded here or in another tab; `null` when the record went away. */
  decision: ConsentRecord | null;
  hold: { readonly id: string; readonly element: object };
  release: { readonly id: string; readonly element: object };
  /** Heard again, with the whole report, where something came back after it was cleared: code still runs. */
  withdraw: WithdrawalReport;
  /** The record's term is over: all gates are shut again. */
  expire: ConsentRecord;
  /** The policy changed, or purposes or services were added, since the record. */
  revision: { readonly record: ConsentRecord; readonly about: string };
  underage: undefined;
  /** The lock refused an address that no service has; `use` is the policy's directive, such as `connect-src`. */
  blocked: { readonly address: string; readonly use: string };
  /** An act was recorded here: in the dialogs, or at a button or form. */
  receipt: ConsentRecord | DataReceipt;
}

/** Where and how an agreement stands at a button or form. */
export interface BindOptions {
  /** Which of the config's `agreements`. @default the first */
  readonly purpose?: string;
  /** Name of a hidden field in the form that gets the receipt as JSON. */
  readonly field?: string;
}

/** An `HTMLElement`; this package knows no DOM. */
export interface HTMLElementLike {
  readonly nodeType: number;
}

/** The instance every kind of use gets: npm import, script tag, other code that asks for the status. */
export interface Consent {
  /** The valid record of this device, or `null`. */
  readonly record: ReadonlySignal<ConsentRecord | null>;
  /** Answers for a purpose or a service. An id that is neither is `undecided`. */
  status(id: string): Status;
  /** Whether the purpose or service may run; `false` for an unknown id. */
  allows(id: string): boolean;
  /** Runs once, now or when granted. @returns its undo, which matters only before it ran. */
  when(id: string, run: () => void): Undo;
  /** The visitor has said in this visit to be under age: advertising stays shut, whatever is chosen, and nobody is asked. */
  readonly minor: boolean;
  /**
   * Records a choice. Purposes not named keep their answer; those never asked about stay undecided.
   *
   * Acts resolve to whether the browser kept the record, and never reject. With the npm package a choice is in force when the call
   * returns; the script tag may first have to load the part that writes.
   */
  decide(choices: Choices): Promise<boolean>;
  /** Grants every `device` purpose, as the banner names them. Permissions, messages and personal data are never in it. */
  acceptAll(): Promise<boolean>;
  /** Refuses every `device` purpose, and all else that was granted. What nobody was asked about stays undecided. */
  rejectAll(): Promise<boolean>;
  /**
   * Asks for one purpose where it is needed: opens the settings with it first, unless it is answered already.
   * @returns whether it is granted. `false` where the visitor closes the dialog, which records nothing; then the page
   * cannot ask for it again by itself, only out of a later click or key press of the visitor
   */
  ask(purpose: string): Promise<boolean>;
  /**
   * Takes consent back for all or the named purposes and clears what they stored. Never rejects: what could not be done
   * is in the report.
   */
  withdraw(options?: { readonly purposes?: readonly string[] }): Promise<WithdrawalReport>;
  /**
   * Takes consent to the processing of personal data at a button of the site: shows what it means beside the button, and
   * makes a receipt at the press, before the page hears of it. Only what is chosen there apart goes into the record.
   */
  bindButton(button: HTMLElementLike, options?: BindOptions): Undo;
  /** The same for a form, when it is sent. */
  bindForm(form: HTMLElementLike, options?: BindOptions): Undo;
  /**
   * Tells of a changed policy in an element of a personal cabinet, until the visitor has answered there. The answer is
   * kept in the record and changes no choice.
   */
  mountPolicyNotice(element: HTMLElementLike): Undo;
  show(view: View): void;
  hide(): void;
  on<E extends keyof ConsentEvents>(event: E, listener: (detail: ConsentEvents[E]) => void): Undo;
  /** Stops watching the page and takes the dialogs away. The record stays. */
  destroy(): void;
}
