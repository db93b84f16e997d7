import {
  type Act,
  allGranted,
  allRefused,
  type Changes,
  type Choices,
  type ConsentRecord,
  decide,
  isRecorded,
  type NoticeAnswer,
  type WithdrawalReport,
  withNotice,
} from "@kelisim/core";
import { expireCookie } from "../clear/expire-cookie.ts";
import { expireDeclared } from "../clear/sweep.ts";
import { inspectLock } from "../lock/inspect-lock.ts";
import type { PageState } from "../page-state.ts";
import { createTellVendors } from "../signals/tell-vendors.ts";
import { clear } from "./clear.ts";
import { randomId } from "./random-id.ts";
import { writeRecord } from "./write-record.ts";

/** All that writes or erases a record. Loaded when a visitor acts, which most visits do not. */
export interface Acts {
  decide(choices: Choices): boolean;
  acceptAll(): boolean;
  rejectAll(): boolean;
  withdraw(purposes?: readonly string[]): Promise<WithdrawalReport>;
  /** Erases the record and all that is declared; records nothing (Autocheck 9.7, MyCar 7.7, Kreditomat 11.1). */
  declareUnderage(): Promise<void>;
  noteNotice(changes: Changes, answer: NoticeAnswer): void;
  /** Writes a record again so that no copies of it remain. */
  keepOnly(record: ConsentRecord): boolean;
  /** Clears what is declared by services that are not allowed, in every kind of storage. */
  sweep(): Promise<unknown>;
  /** Tells vendors what the record now says. */
  tellVendors(): void;
}

export function createActs(page: PageState): Acts {
  const { window, config, catalogue, store, events, reporter, gate } = page;
  const recorded = config.purposes.filter(isRecorded).map(({ id }) => id);
  const services = [...catalogue.services.values()];
  const granted = (): string[] => recorded.filter((id) => store.record.value?.purposes[id] === true);

  if (config.gate?.lock) inspectLock(page);

  const save = (record: ConsentRecord): boolean => {
    const stored = writeRecord(window, config, record);
    store.read();
    store.announce();
    // A record that is kept but does not count, by a config with an impossible term say, is as good as none.
    return stored && store.record.value?.id === record.id;
  };

  /** Clears what the purposes declared. Cookies go in this turn, before any code of theirs can run again. */
  const clearPurposes = async (purposes: readonly string[], before: readonly string[]): Promise<WithdrawalReport> => {
    const declared = page.declaredBy(({ purpose }) => purposes.includes(purpose));
    const mayBeSet = services.flatMap(({ purpose, cookies = [] }) => (before.includes(purpose) ? cookies : []));
    const reload = [...gate.ran].some((id) => purposes.includes(catalogue.services.get(id)?.purpose ?? id));
    const found = expireDeclared(window, declared);
    page.reports++;
    const clearing = await clear({ window, declared, found, mayBeSet });
    page.reports--;
    return { ...clearing, reload };
  };
  const report = async (purposes: readonly string[], before: readonly string[]): Promise<WithdrawalReport> => {
    const result = await clearPurposes(purposes, before);
    events.emit("withdraw", result);
    return result;
  };

  /** Makes the record of an act. @returns the purposes it turned off, or `undefined` if the browser did not keep it */
  const act = (choices: Choices, kind: Act): string[] | undefined => {
    for (const id of Object.keys(choices)) {
      if (!recorded.includes(id)) reporter.hint(`"${id}" is no purpose that can be decided here`);
    }
    const before = granted();
    const occasion = { config, previous: store.record.value, language: page.language.value };
    const record = decide(choices, kind, { ...occasion, now: Date.now(), id: randomId(window) });
    if (save(record)) {
      events.emit("receipt", record);
      // The lock opens with the page, and only then.
      if ([...catalogue.purposes.keys()].some((id) => page.allows(id) && !page.letsIn(id))) window.location.reload();
      return before.filter((id) => !record.purposes[id]);
    }
    reporter.error(
      "the choice could not be kept, so nothing is let in; cookies may be blocked, or consent.months wrong",
    );
    return undefined;
  };
  const choose = (choices: Choices, kind: Act): boolean => {
    const before = granted();
    const off = act(choices, kind);
    if (off?.length) void report(off, before);
    return off !== undefined;
  };

  return {
    decide: (choices) => choose(choices, "choose"),
    acceptAll: () => choose(allGranted(config), "accept-all"),
    rejectAll: () => choose(allRefused(config), "reject-all"),
    withdraw(purposes = recorded) {
      const before = granted();
      act(Object.fromEntries(purposes.map((id) => [id, false])), "withdraw");
      return report(purposes, before);
    },
    async declareUnderage() {
      const before = granted();
      expireCookie(window, store.cookieName);
      store.read();
      store.announce();
      await clearPurposes(recorded, before);
      events.emit("underage", undefined);
    },
    noteNotice(changes, answer) {
      if (store.record.value) save(withNotice(store.record.value, changes, answer));
      if (answer === "notified" && store.record.value) {
        events.emit("revision", { record: store.record.value, about: changes.about });
      }
    },
    keepOnly: (record) => writeRecord(window, config, record),
    tellVendors: createTellVendors(page),
    sweep: () => clear({ window, declared: page.declaredBy(({ id }) => !page.allows(id)) }),
  };
}
