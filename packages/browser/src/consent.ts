import {
  type Act,
  allGranted,
  allRefused,
  type Catalogue,
  type Changes,
  type Choices,
  type Config,
  type Consent,
  catalogue,
  changesSince,
  decide,
  endOf,
  isNoticeDue,
  isRecorded,
  type Language,
  type NoticeAnswer,
  type Status,
  statusOf,
  type WithdrawalReport,
  withNotice,
} from "@kelisim/core";
import { type ReadonlySignal, signal } from "@preact/signals-core";
import { createWithdrawal, type LoadClear } from "./clear/withdrawal.ts";
import { createMarkupGate } from "./gate/markup-gate.ts";
import { createEvents } from "./page/events.ts";
import { hasPrivacySignal } from "./page/privacy-signal.ts";
import { createReporter } from "./page/report.ts";
import { createTrusted } from "./page/trusted.ts";
import { randomId } from "./random-id.ts";
import { createRecordStore } from "./record/record-store.ts";
import { createWaiting } from "./waiting.ts";

export interface ConsentOptions {
  readonly window: Window & typeof globalThis;
  readonly config: Config;
  /** The language the dialogs show, written into each record. */
  readonly language: ReadonlySignal<Language>;
  readonly loadClear: LoadClear;
}

/** The instance without its dialogs, and what the dialogs need of it. */
export interface PageConsent extends Omit<Consent, "show" | "hide"> {
  readonly catalogue: Catalogue;
  /** Global Privacy Control is on. */
  readonly gpc: boolean;
  /** Embeds that are held. */
  readonly embeds: ReadonlySignal<ReadonlySet<HTMLElement>>;
  allowOnce(element: Element): void;
  /** What the visitor still has to be told since their choice, or `null`. */
  dueChanges(): Changes | null;
  noteNotice(changes: Changes, answer: NoticeAnswer): void;
  /** Erases the record and all that is declared; records nothing (Autocheck 9.7, MyCar 7.7, Kreditomat 11.1). */
  declareUnderage(): Promise<void>;
}

/** Ties record, gate, clearing and events together for one page. Every change goes through the record. */
export function createConsent({ window, config, language, loadClear }: ConsentOptions): PageConsent {
  const ids = catalogue(config);
  const recorded = config.purposes.filter(isRecorded).map(({ id }) => id);
  const reporter = createReporter(window);
  const events = createEvents(window, reporter);
  const gpc = hasPrivacySignal(window);
  const embeds = signal<ReadonlySet<HTMLElement>>(new Set());

  const store = createRecordStore(window, config, (next, previous) => {
    gate.update();
    waiting.update();
    // The same act with a notice noted is not another decision.
    if (next?.id === previous?.id) return;
    if (!next && previous && Date.now() >= endOf(previous, config)) events.emit("expire", previous);
    events.emit("decision", next);
    void withdrawal.sweep();
  });
  const { record } = store;

  const status = (id: string): Status => {
    if (record.value && Date.now() >= endOf(record.value, config)) store.read();
    const known = statusOf(id, { config, catalogue: ids, record: record.value, gpc });
    if (!known) reporter.hint(`"${id}" is neither a purpose nor a service of this config`);
    return known ?? "undecided";
  };
  const allows = (id: string): boolean => status(id) === "granted";

  const waiting = createWaiting(allows, reporter);
  const gate = createMarkupGate(window, {
    trusted: createTrusted(window),
    allows,
    isService: (id) => ids.services.has(id),
    onHold: (id, element) => events.emit("hold", { id, element }),
    onRelease: (id, element) => events.emit("release", { id, element }),
    onEmbeds: (held) => {
      embeds.value = held;
    },
  });
  const withdrawal = createWithdrawal({
    window,
    catalogue: ids,
    recordName: store.cookieName,
    allows,
    ran: gate.ran,
    loadClear,
  });

  const granted = (): string[] => recorded.filter((id) => record.value?.purposes[id] === true);

  const report = async (purposes: readonly string[], before: readonly string[]): Promise<WithdrawalReport> => {
    const result = await withdrawal.clearPurposes(purposes, before);
    events.emit("withdraw", result);
    return result;
  };

  /** Makes a record of an act, and clears what it turned off. */
  const act = (choices: Choices, kind: Act): boolean => {
    for (const id of Object.keys(choices)) {
      if (!recorded.includes(id)) reporter.hint(`"${id}" is no purpose that can be decided here`);
    }
    const next = decide(choices, kind, {
      config,
      previous: record.value,
      language: language.value,
      now: Date.now(),
      id: randomId(window),
    });
    const before = granted();
    const off = before.filter((id) => !next.purposes[id]);
    const stored = store.save(next);
    if (stored) events.emit("receipt", next);
    else reporter.error("the browser did not keep the choice, so nothing is let in; cookies may be blocked");
    if (off.length && kind !== "withdraw") void report(off, before);
    return stored;
  };

  const start = (): void => {
    gate.update();
    void withdrawal.sweep();
  };
  start();

  return {
    record,
    catalogue: ids,
    gpc,
    embeds,
    status,
    allows,
    when: waiting.add,
    decide: (choices) => act(choices, "choose"),
    acceptAll: () => act(allGranted(config), "accept-all"),
    rejectAll: () => act(allRefused(config), "reject-all"),
    withdraw({ purposes = recorded } = {}) {
      const before = granted();
      act(Object.fromEntries(purposes.map((id) => [id, false])), "withdraw");
      return report(purposes, before);
    },
    allowOnce: gate.allowOnce,
    dueChanges() {
      const changes = record.value && changesSince(record.value, config);
      return changes && record.value && isNoticeDue(record.value, changes) ? changes : null;
    },
    noteNotice(changes, answer) {
      if (record.value) store.save(withNotice(record.value, changes, answer));
    },
    async declareUnderage() {
      const before = granted();
      store.remove();
      await withdrawal.clearPurposes(recorded, before);
      events.emit("underage", undefined);
    },
    on: events.on,
    destroy() {
      gate.destroy();
      store.close();
    },
  };
}
