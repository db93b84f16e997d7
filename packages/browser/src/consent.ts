import {
  type Catalogue,
  type Changes,
  type Config,
  type Consent,
  type ConsentRecord,
  catalogue as catalogueOf,
  changesSince,
  endOf,
  isBannerDue,
  isNoticeDue,
  type Language,
  type Purpose,
  type Status,
  statusOf,
  type WithdrawalReport,
} from "@kelisim/core";
import { type ReadonlySignal, signal } from "@preact/signals-core";
import type { Acts } from "./acts/create-acts.ts";
import { onAgreed, whenAgreed } from "./agreements/agreed.ts";
import { declaredBy } from "./clear/declared.ts";
import { expireDeclared, mayHold } from "./clear/sweep.ts";
import { idsOf, isPlace } from "./gate/inert.ts";
import { createMarkupGate } from "./gate/markup-gate.ts";
import { watchPlaces } from "./gate/watch-places.ts";
import { type Guard, guardOfHead } from "./guard/guard-of-head.ts";
import { isOpenedFor } from "./lock/opened-for.ts";
import { watchRefused } from "./lock/watch-refused.ts";
import { createEvents } from "./page/events.ts";
import { loadAnew } from "./page/load-anew.ts";
import { isMinor } from "./page/minor.ts";
import { watchPageUse } from "./page/page-use.ts";
import { hasPrivacySignal } from "./page/privacy-signal.ts";
import { isPutOff } from "./page/put-off.ts";
import { createReporter, type Reporter } from "./page/report.ts";
import { isLocal, isServed } from "./page/served.ts";
import { createTrusted } from "./page/trusted.ts";
import type { PageState } from "./page-state.ts";
import { pendingReceipts } from "./receipts/pending-receipts.ts";
import type { RecordStorage } from "./record/record-storage.ts";
import { createRecordStore } from "./record/record-store.ts";
import type { Kept } from "./record/write-through.ts";
import { type SignalsHolder, signalsEntry } from "./signals/told.ts";
import { type StandIns, standInsOfHead } from "./stand-ins/stand-ins-of-head.ts";
import { createWaiting } from "./waiting.ts";

interface ActsModule {
  createActs(page: PageState): Acts;
}

/** Brings the acts: at once where they are part of the bundle, later where they are a file of their own. */
export type LoadActs = () => ActsModule | Promise<ActsModule>;

/** Brings what speaks to the app around a web view. */
export type LoadBridge = () => Promise<{
  openAppStorage(window: Window & typeof globalThis, config: Config, changed: () => void): Promise<RecordStorage>;
}>;

/** Brings what explains slips of a page's code to a developer. */
export type LoadHints = () => Promise<Hints>;

interface Hints {
  hintUnknown(page: PageState, id: string): void;
  hintLazy(page: PageState, element: Element): void;
}

/** Starts the guard where the page's head has not; left out where it is a file of its own. */
export type StartGuard = (window: Window & typeof globalThis, config: Config, allows: (id: string) => boolean) => Guard;

/** Puts stand-ins for vendors' globals where the page's head has not; nothing where no service has such. */
export type StartStandIns = (
  window: Window & typeof globalThis,
  config: Config,
  allows: (id: string) => boolean,
) => StandIns | undefined;

export interface ConsentOptions {
  readonly window: Window & typeof globalThis;
  readonly config: Config;
  /** The language the dialogs show, written into each record. */
  readonly language: ReadonlySignal<Language>;
  readonly loadActs: LoadActs;
  readonly loadBridge: LoadBridge;
  readonly loadHints?: LoadHints;
  readonly startGuard?: StartGuard;
  readonly startStandIns?: StartStandIns;
}

/** The instance without its dialogs, and what the dialogs need of it. */
export interface PageConsent
  extends Omit<Consent, "show" | "hide" | "ask" | "bindButton" | "bindForm" | "mountPolicyNotice"> {
  readonly catalogue: Catalogue;
  readonly reporter: Reporter;
  /** Global Privacy Control is on. */
  readonly gpc: boolean;
  /** Embeds that are held. */
  readonly embeds: ReadonlySignal<ReadonlySet<HTMLElement>>;
  /** What was granted works from the next page on, since the lock of this one stays as it is. */
  readonly waitsForPage: ReadonlySignal<boolean>;
  /** Loads the page anew, by GET. */
  loadAnew(): void;
  allowOnce(element: Element): void;
  /** Whether a service can be let in for this page alone: the lock opens with the record, and what is lost comes with the next page. */
  offersOnce(id: string): boolean;
  /** Where the app around a web view keeps the record: done once it has answered. Nothing is to be asked before. */
  readonly opening: Promise<unknown> | undefined;
  /** When a purpose was agreed to at a button or form, by a receipt made on this device. */
  agreedAt(id: string): number | undefined;
  /** What the visitor still has to be told since their choice, or `null`; with `again`, though the notice was answered. */
  dueChanges(again?: boolean): Changes | null;
  /** Whether the banner still has to ask: nobody has chosen, or only what was asked for elsewhere. */
  isBannerDue(): boolean;
  /** Runs with the acts. @throws what keeps them from loading, as a rejection */
  withActs<T>(run: (acts: Acts) => T | Promise<T>): Promise<T>;
}

/** The report of a withdrawal that did not come to be: nothing is said of what is left, because nothing is known. */
export const notWithdrawn = (): WithdrawalReport => ({
  kept: false,
  purposes: [],
  cleared: [],
  remaining: [],
  reload: false,
});

/** Messages and personal data let nothing into a page, so no lock keeps them out of one. */
const loadsNothing = (purpose: Purpose | undefined): boolean => purpose?.kind === "message" || purpose?.kind === "data";

/** A config that was made for another site is a slip; the page works by it all the same. */
function sayForeignHost(window: Window & typeof globalThis, { hosts }: Config, reporter: Reporter): void {
  const { location } = window;
  if (isLocal(location) || isServed(window, hosts)) return;
  reporter.error(`the config is for ${hosts.join(", ")}; add ${location.hostname} to hosts if it is right`);
}

/** Ties record, gate, clearing and events together for one page. Every change goes through the record. */
export function createConsent({
  window,
  config,
  language,
  loadActs,
  loadBridge,
  loadHints,
  startGuard,
  startStandIns,
}: ConsentOptions): PageConsent {
  const catalogue = catalogueOf(config);
  const services = [...catalogue.services.values()];
  const reporter = createReporter(window);
  const events = createEvents(window, reporter);
  sayForeignHost(window, config, reporter);
  const gpc = hasPrivacySignal(window);
  const embeds = signal<ReadonlySet<HTMLElement>>(new Set());
  const waitsForPage = signal(false);
  const use = watchPageUse(window);
  const opened = new Set<string>();
  const hasSignals = config.gate?.consentMode || services.some((service) => service.signal);
  let module: ActsModule | undefined;
  let acts: Acts | undefined;
  let reports = 0;

  const withActs: PageConsent["withActs"] = async (run) => {
    // Without a wait where there is nothing to wait for, so that an act is in force when its call returns. An act goes
    // on from what is recorded, so it waits for an app to say so.
    if (!acts && store.opening) await store.opening;
    const loading = module ?? loadActs();
    // A page may have another `Promise` than the one that `import()` gives.
    module = "createActs" in loading ? loading : await loading;
    acts ??= module.createActs(page);
    return run(acts);
  };
  /** Acts of the instance never reject: page code need not know of what can go wrong with a file of ours. */
  const act = <T>(run: (acts: Acts) => T | Promise<T>, lost: string, undone: T): Promise<T> =>
    withActs(run).catch((cause) => {
      reporter.error(module ? lost : `${lost}; is kelisim-acts.js in place?`, cause);
      return undone;
    });
  const record = (run: (acts: Acts) => Kept): Promise<boolean> => act<boolean>(run, "nothing was recorded", false);
  const sweep = async (previous: ConsentRecord | null): Promise<void> => {
    // A report begins in the same turn as the act that calls for the sweep; and before there is an answer from the app
    // it is not known what is refused.
    await store.opening;
    if (reports) return;
    const declared = page.declaredBy(({ id }) => !allows(id));
    // Where nothing was chosen here, cookies that hosts share may have been granted on another.
    const widest = store.current() || previous ? undefined : (config.cookie?.domain ?? "");
    expireDeclared(window, declared, widest);
    if (declared.storage.some((item) => mayHold(window, item))) await withActs((loaded) => loaded.sweep(widest));
  };
  const tidy = (previous: ConsentRecord | null): void => {
    // What could not be cleared now is tried again on the next visit.
    sweep(previous).catch(() => {});
  };

  const store = createRecordStore({
    window,
    config,
    reporter,
    async openApp(changed) {
      try {
        return await (await loadBridge()).openAppStorage(window, config, changed);
      } catch (cause) {
        reporter.error("kelisim-bridge.js did not load", cause);
        return undefined;
      }
    },
    onChange(next, previous, publish) {
      // The same act with a notice noted is not another decision.
      const isDecision = next?.id !== previous?.id;
      if (isDecision) once.clear();
      events.batch(() => {
        // What is no longer allowed is shut before anybody hears of it, whatever they do then.
        gate.shut();
        if (isDecision && !next && previous && Date.now() >= endOf(previous, config.consent.months))
          events.emit("expire", previous);
        if (isDecision) events.emit("decision", next);
        // Vendors hear of a change before a tag that waited for it runs. With the acts at hand they hear now; else the
        // acts are on their way.
        const told =
          hasSignals && act((loaded) => loaded.tellVendors(), "vendors were not told of the choice", undefined);
        publish();
        if (acts || !told) letIn();
        else void told.then(letIn);
      });
      if (isDecision) tidy(previous);
    },
    onCopies: (newest) => window.queueMicrotask(() => void record((loaded) => loaded.keepOnly(newest))),
  });
  const letIn = (): void => {
    noteOpened();
    standIns?.update(letsIn);
    reporter.attempt("a tag could not be let in or shut", gate.updateAfterFrame);
    waiting.update();
  };

  /** On a developer's machine alone, so that what finds the name that was meant is in no visitor's page. */
  const hint = (say: (hints: Hints) => void): void => {
    if (isLocal(window.location)) loadHints?.().then(say, () => {});
  };
  const status = (id: string): Status => {
    const known = statusOf(id, { catalogue, record: store.current(), gpc: gpc || isMinor(window) });
    if (!known) hint(({ hintUnknown }) => hintUnknown(page, id));
    const isData = catalogue.purposes.get(id)?.kind === "data";
    return isData && agreedAt(id) !== undefined ? "granted" : (known ?? "undecided");
  };
  const agreedAt = (id: string): number | undefined => whenAgreed(window, config, id);
  const allows = (id: string): boolean => status(id) === "granted";
  // What the lock refuses must wait for the next page, which it opens by the record as it is then.
  const grants = store.grants();
  const isLockAligned = !config.gate?.lock || isOpenedFor(window, grants);
  const before = config.gate?.lock && { catalogue, record: isLockAligned ? store.current() : null, gpc };
  /** What fills a place was let in for this page, which no decision has ended since. */
  const once = new Set<string>();
  const letsIn = (id: string): boolean =>
    once.has(id) ||
    (allows(id) && (!before || loadsNothing(catalogue.purposes.get(id)) || statusOf(id, before) === "granted"));
  const noteOpened = (): void => {
    for (const { id } of services) if (letsIn(id)) opened.add(id);
  };
  const waiting = createWaiting(letsIn, reporter);
  const wantsGuard = config.gate?.guard === true;
  const guard = guardOfHead(window) ?? (wantsGuard ? startGuard?.(window, config, letsIn) : undefined);
  if (guard) guard.allows = letsIn;
  else if (wantsGuard) reporter.error("kelisim-head.js is not in the head: tags are not guarded");
  // Behind the guard, which tells of the tags that it holds.
  const standIns = standInsOfHead(window) ?? startStandIns?.(window, config, letsIn);
  const gate = createMarkupGate(window, {
    trusted: guard?.trusted ?? createTrusted(window),
    guard,
    reporter,
    allows: letsIn,
    isService: (id) => catalogue.services.has(id),
    isAlways: (id) => statusOf(id, { catalogue, record: null, gpc: true }) === "granted",
    onHold(id, element) {
      events.emit("hold", { id, element });
      if (element.matches("[class][data-src],[class][data-srcset],[class][data-poster]"))
        hint(({ hintLazy }) => hintLazy(page, element));
    },
    onRelease: (id, element) => events.emit("release", { id, element }),
    onEmbeds: (held) => {
      embeds.value = held;
    },
  });

  onAgreed(events, letIn);
  const closePlaces = watchPlaces(window, services, reporter);
  const closeRefused = watchRefused({ window, config, reporter, events });
  const waits = (): boolean =>
    [...catalogue.purposes.keys()].some((id) => allows(id) && !letsIn(id)) || standIns?.lost().some(letsIn) === true;
  const renew = (isNeeded: boolean, may: boolean): void => {
    if (isNeeded && may) loadAnew(window);
    else waitsForPage.value = isNeeded;
  };
  /** The page comes back from the browser's memory, with all that ran in it; the record may be another by now. */
  const comeBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted) return;
    const isShut = [...opened].some((id) => !allows(id));
    if (isShut) void act((loaded) => loaded.stop(), "what is refused by now may still run", undefined);
  };

  const page: PageState = {
    window,
    config,
    catalogue,
    language,
    store,
    gate,
    events,
    reporter,
    allows,
    letsIn,
    openLock: () => renew(waits(), use.mayLoadAnew()),
    renew,
    opened,
    ran: () => [...gate.ran, ...waiting.ran],
    use,
    loadAnew: () => loadAnew(window),
    declaredBy: (isCleared) => declaredBy(services, store.cookieName, isCleared),
    async reporting(clear) {
      reports++;
      try {
        return await clear();
      } finally {
        reports--;
      }
    },
  };
  noteOpened();
  standIns?.update(letsIn);
  // Behind the store, which reads the record then.
  window.addEventListener("pageshow", comeBack);
  gate.update();
  tidy(null);
  const { grants: first = grants } = (window as SignalsHolder)[signalsEntry] ?? {};
  // Behind `onCopies`, so that a page is not loaded again before its record is written.
  if (!isLockAligned || first !== grants)
    window.queueMicrotask(
      () => void act((loaded) => loaded.align(), "the page is not in line with the record", undefined),
    );
  if (config.receipts && pendingReceipts(window, config).length)
    void act((loaded) => loaded.sendReceipts(), "receipts are still to be sent", undefined);

  return {
    opening: store.opening,
    record: store.record,
    catalogue,
    reporter,
    gpc,
    get minor() {
      return isMinor(window);
    },
    embeds,
    status,
    allows,
    when: waiting.add,
    decide: (choices) => record((loaded) => loaded.decide(choices)),
    acceptAll: () => record((loaded) => loaded.acceptAll()),
    rejectAll: () => record((loaded) => loaded.rejectAll()),
    withdraw: ({ purposes } = {}) =>
      act((loaded) => loaded.withdraw(purposes), "nothing was withdrawn", notWithdrawn()),
    waitsForPage,
    loadAnew: page.loadAnew,
    allowOnce(element) {
      if (!isPlace(element)) return gate.allowOnce(element);
      // A place is let in with its service, and shut with it.
      for (const id of idsOf(element)) once.add(id);
      letIn();
      gate.update();
    },
    offersOnce: (id) =>
      !(config.gate?.lock && catalogue.services.get(id)?.hosts?.length) && !standIns?.lost().includes(id),
    withActs,
    agreedAt,
    dueChanges(again) {
      const record = store.current();
      const changes = record && changesSince(record, config);
      if (!changes || again) return changes;
      return isNoticeDue(record, changes) && !isPutOff(window, config, changes.about) ? changes : null;
    },
    isBannerDue: () => !isMinor(window) && isBannerDue(store.current(), config),
    on: events.on,
    destroy() {
      gate.destroy();
      guard?.remove();
      standIns?.remove();
      closePlaces();
      closeRefused();
      use.close();
      window.removeEventListener("pageshow", comeBack);
      store.close();
    },
  };
}
