import {
  type Act,
  allGranted,
  allRefused,
  type Changes,
  type Choices,
  type ClearedItem,
  type ConsentRecord,
  type CookieDeclaration,
  type DataReceipt,
  decide,
  isRecorded,
  matchesName,
  type NoticeAnswer,
  type Occasion,
  type RemainingItem,
  type WithdrawalReport,
  withNotice,
} from "@kelisim/core";
import { forgetAgreed, noteAgreed } from "../agreements/agreed.ts";
import type { Declared } from "../clear/declared.ts";
import { expireCookie } from "../clear/expire-cookie.ts";
import { expireDeclared } from "../clear/sweep.ts";
import { inspectLock } from "../lock/inspect-lock.ts";
import { isMinor, noteMinor } from "../page/minor.ts";
import { putOff } from "../page/put-off.ts";
import type { PageState } from "../page-state.ts";
import { createReceipts } from "../receipts/create-receipts.ts";
import type { Receipt } from "../receipts/pending-receipts.ts";
import { eraseThrough, type Kept, writeThrough } from "../record/write-through.ts";
import { createTellVendors } from "../signals/tell-vendors.ts";
import { align } from "./align.ts";
import { type Clearing, clear } from "./clear.ts";
import { lookAgain } from "./look-again.ts";
import { mayRun, servicesThatRan } from "./may-run.ts";
import { randomId } from "./random-id.ts";
import { undeclaredWorkers } from "./undeclared-workers.ts";
import { writeRecord } from "./write-record.ts";

/** All that writes or erases a record. Loaded when a visitor acts, which most visits do not. */
export interface Acts {
  /** @param kind `button` or `form`: what was asked at one place of the page; the banner may still have to ask for the rest */
  decide(choices: Choices, kind?: Extract<Act, "choose" | "button" | "form">): Kept;
  acceptAll(): Kept;
  rejectAll(): Kept;
  withdraw(purposes?: readonly string[]): Promise<WithdrawalReport>;
  /** Erases the record and all that is declared; records nothing, and asks no more in this visit (Autocheck 9.7, MyCar 7.7, Kreditomat 11.1). */
  declareUnderage(): Promise<WithdrawalReport>;
  noteNotice(changes: Changes, answer: NoticeAnswer): void;
  /** Writes a record again so that no copies of it remain. */
  keepOnly(record: ConsentRecord): Kept;
  /**
   * Clears what is declared by services that are not allowed, in every kind of storage.
   * @param widest the widest domain that cookies go from, as of `expireDeclared`
   */
  sweep(widest?: string): Promise<unknown>;
  /**
   * Makes, sends and tells of the receipt of consent at a button or form. What was chosen there apart is an answer like
   * any other, and goes into the record.
   */
  agree(make: (occasion: Pick<Occasion, "language" | "now" | "id">) => DataReceipt): DataReceipt;
  /** Sends receipts that the operator's server has not taken yet. */
  sendReceipts(): void;
  /** Tells vendors what the record now says. */
  tellVendors(): void;
  /** Brings into line what the head has done by another record. */
  align(): void;
  /** Loads the page anew where code of what is refused may be running in it, or tells the visitor. */
  stop(): void;
  /** The report whose place this one has taken, since something came back. */
  mended(report: WithdrawalReport): WithdrawalReport | undefined;
}

type Cleared = Omit<WithdrawalReport, "kept" | "purposes">;

export function createActs(page: PageState): Acts {
  const { window, config, store, events, reporter } = page;
  const recorded = config.purposes.filter(isRecorded).map(({ id }) => id);
  const granted = (): string[] => recorded.filter((id) => store.current()?.purposes[id] === true);

  const mended = new WeakMap<WithdrawalReport, WithdrawalReport>();
  const receipts = createReceipts(window, config, reporter);
  const tellVendors = createTellVendors(page);

  if (config.gate?.lock) inspectLock(page);

  const tell = (receipt: Receipt): void => {
    receipts.add(receipt);
    events.emit("receipt", receipt);
  };
  const here = () => ({ language: page.language.value, now: Date.now(), id: randomId(window) });

  const save = (record: ConsentRecord): Kept => writeThrough(store, record, () => writeRecord(window, config, record));

  /**
   * Cookies of purposes that were granted, on other sites those of services that have run; what a service that still is
   * granted has as well is none of them.
   */
  const leftBy = (withdrawn: readonly string[], before: readonly string[]): CookieDeclaration[] => {
    const used = page.declaredBy(({ id, purpose }) => !withdrawn.includes(purpose) && page.allows(id)).cookies;
    const ran = reporter.attempt("what has run cannot be told", () => servicesThatRan(page)) ?? new Set();
    const left = [...page.catalogue.services.values()]
      .filter(({ purpose }) => withdrawn.includes(purpose) && before.includes(purpose))
      .flatMap(({ id, cookies = [] }) => cookies.filter(({ domain }) => !domain || ran.has(id)));
    const isUsed = ({ name, domain }: CookieDeclaration): boolean =>
      used.some((cookie) => cookie.domain === domain && matchesName(cookie.name, name));
    return left.filter((cookie) => !isUsed(cookie));
  };
  /** Clears what the purposes declared. Cookies go in this turn, before any code of theirs can run again. */
  const clearPurposes = async (purposes: readonly string[], before: readonly string[]): Promise<Cleared> => {
    const declared = page.declaredBy(({ purpose }) => purposes.includes(purpose));
    const mayBeSet = leftBy(purposes, before);
    const look = (): boolean => mayRun(page, (purpose) => purposes.includes(purpose));
    // What cannot be looked at may run.
    const runs = (): boolean => reporter.attempt("what runs cannot be told", look) ?? true;
    try {
      const found = expireDeclared(window, declared);
      // Files are read while the rest is cleared, so that the report waits for the slower of both.
      const [{ cleared, remaining }, workers] = await Promise.all([
        page.reporting(() => clear({ window, declared, found, mayBeSet })),
        undeclaredWorkers(page, purposes),
      ]);
      const clearing = { cleared, remaining: [...remaining, ...workers] };
      return { ...clearing, reload: showsCode(window, clearing) || runs() };
    } catch (cause) {
      reporter.error("what was declared could not be cleared", cause);
      return { cleared: [], remaining: allOf(declared), reload: runs() };
    }
  };
  /** Where it was not kept, the old record may come back. */
  const withRecord = (remaining: readonly RemainingItem[], kept: boolean): readonly RemainingItem[] =>
    kept
      ? remaining
      : [...remaining, { name: store.cookieName, where: config.recordIn ?? "cookie", reason: "blocked" }];
  /** @param keeping whether the withdrawal itself was kept; where it was not, the old record may come back */
  const report = async (
    purposes: readonly string[],
    before: readonly string[],
    keeping: Kept = true,
  ): Promise<WithdrawalReport> => {
    const result = await clearPurposes(purposes, before);
    const kept = await keeping;
    const off = before.filter((id) => purposes.includes(id));
    const told = {
      ...result,
      kept,
      purposes: kept ? off : [],
      remaining: withRecord(result.remaining, kept),
    };
    events.emit("withdraw", told);
    lookAgain(page, purposes, told, (mending, instead) => {
      mended.set(mending, instead);
      events.emit("withdraw", mending);
    });
    return told;
  };

  /** Nothing rejects that comes from here, and nothing throws: an act that fails was not kept. */
  const safely = (run: () => Kept): Kept => {
    const failed = (cause: unknown): false => {
      reporter.error("the choice could not be recorded", cause);
      return false;
    };
    try {
      const keeping = run();
      return typeof keeping === "boolean" ? keeping : keeping.catch(failed);
    } catch (cause) {
      return failed(cause);
    }
  };
  /** Nobody who has said to be under age is shown advertising by a press. */
  const withoutAdvertising = (choices: Choices): Choices => {
    const refused = config.purposes.filter(({ id, advertising }) => advertising && choices[id]);
    return { ...choices, ...Object.fromEntries(refused.map(({ id }) => [id, false])) };
  };
  /** Makes the record of an act. */
  const act = (choices: Choices, kind: Act): Kept => {
    for (const id of Object.keys(choices)) {
      if (!recorded.includes(id)) reporter.hint(`"${id}" is no purpose that can be decided here`);
    }
    const occasion = { config, previous: store.current(), language: page.language.value };
    const record = decide(isMinor(window) ? withoutAdvertising(choices) : choices, kind, {
      ...occasion,
      now: Date.now(),
      id: randomId(window),
    });
    return after(save(record), (kept) => {
      if (kept) {
        tell(record);
        page.openLock();
      } else {
        reporter.error(
          "the choice could not be kept, so nothing is let in; cookies may be blocked, the app silent, or consent.months wrong",
        );
      }
      return kept;
    });
  };
  const choose = (choices: Choices, kind: Act): Kept => {
    const before = granted();
    return after(act(choices, kind), (kept) => {
      const off = before.filter((id) => !store.current()?.purposes[id]);
      if (kept && off.length) void report(off, before);
      return kept;
    });
  };

  return {
    decide: (choices, kind = "choose") => safely(() => choose(choices, kind)),
    acceptAll: () => safely(() => choose(allGranted(config), "accept-all")),
    rejectAll: () => safely(() => choose(allRefused(config, store.current()), "reject-all")),
    withdraw(purposes) {
      const before = granted();
      const refused = purposes
        ? Object.fromEntries(purposes.map((id) => [id, false]))
        : allRefused(config, store.current());
      return report(
        purposes ?? recorded,
        before,
        safely(() => act(refused, "withdraw")),
      );
    },
    async declareUnderage() {
      const before = granted();
      reporter.attempt("what is said of the visitor's age is not kept for the next page", () => noteMinor(window));
      reporter.attempt("what was agreed to is still noted on this device", () => forgetAgreed(window, config));
      const erasing = eraseThrough(store, () => expireCookie(window, store.cookieName));
      const erased = safely(() => erasing);
      const result = await clearPurposes(recorded, before);
      const kept = await erased;
      if (!kept) reporter.error("it is not certain that the record is erased; has the app confirmed it?");
      events.emit("underage", undefined);
      return { ...result, kept, purposes: before, remaining: withRecord(result.remaining, kept) };
    },
    noteNotice(changes, answer) {
      if (answer === "later") putOff(window, config, changes.about);
      const noted = store.current();
      if (noted) void safely(() => save(withNotice(noted, changes, answer)));
      const record = store.current();
      if (answer === "notified" && record) events.emit("revision", { record, about: changes.about });
    },
    keepOnly: (record) => safely(() => writeRecord(window, config, record)),
    agree(make) {
      const receipt = make(here());
      const choices = Object.entries(receipt.purposes).filter(([id]) => recorded.includes(id));
      reporter.attempt("what was agreed to is not kept on this device", () => noteAgreed(window, config, receipt));
      tell(receipt);
      if (choices.length) void safely(() => choose(Object.fromEntries(choices), receipt.act));
      return receipt;
    },
    sendReceipts: receipts.sendPending,
    tellVendors,
    align: () => align(page, tellVendors),
    // No form is sent by that. Its answer may be lost, for which nobody is to be followed who has refused.
    stop: () =>
      page.renew(
        mayRun(page, (purpose) => !page.allows(purpose)),
        page.use.isUntouched(),
      ),
    mended: (report) => mended.get(report),
    sweep: (widest) => clear({ window, declared: page.declaredBy(({ id }) => !page.allows(id)), widest }),
  };
}

/** What came back was written by code that runs. A worker that is gone goes on for the pages that it controls. */
const showsCode = ({ navigator, URL }: Window & typeof globalThis, { cleared, remaining }: Clearing): boolean => {
  const worker = navigator.serviceWorker?.controller;
  const isOurs = ({ name, where }: ClearedItem): boolean =>
    where === "serviceWorker" && !!worker && new URL(worker.scriptURL).pathname === name;
  return cleared.some(isOurs) || remaining.some(({ reason }) => reason === "rewritten");
};

/** What a page could not look through may all be there still. */
const allOf = ({ cookies, storage }: Declared): RemainingItem[] => [
  ...cookies.map(({ name }): RemainingItem => ({ name, where: "cookie", reason: "blocked" })),
  ...storage.map(({ name, where }): RemainingItem => ({ name, where, reason: "blocked" })),
];

/** Goes on in the same turn where there is nothing to wait for. */
const after = (kept: Kept, run: (kept: boolean) => boolean): Kept =>
  typeof kept === "boolean" ? run(kept) : kept.then(run);
