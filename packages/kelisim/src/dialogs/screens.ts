import type { Acts, Kept, PageConsent } from "@kelisim/browser";
import type { ConsentRecord, LetterId, NoticeAnswer, Screen, Undo, View, WithdrawalReport } from "@kelisim/core";
import { type ReadonlySignal, signal } from "@preact/signals-core";

/** What is on screen, and how acts move it on. */
export interface Screens {
  readonly screen: ReadonlySignal<Screen>;
  show(view: View): void;
  hide(): void;
  /** Opens the settings for one purpose. @returns when the visitor has answered or put them away */
  ask(purpose: string): Promise<void>;
  /** An act of the visitor in a dialog; `run` says whether it was kept. */
  act(run: () => Kept): void;
  withdraw(): void;
  answerNotice(answer: Exclude<NoticeAnswer, "notified">): void;
  writeLetter(id?: LetterId): void;
  declareUnderage(): void;
  close: Undo;
}

const none: Screen = { kind: "none" };

export function createScreens(consent: PageConsent, acts: Acts): Screens {
  const screen = signal<Screen>(none);
  /** Put away by the visitor or the page: nothing comes up by itself again in this page. */
  let dismissed = false;
  /** A report is on its way for what was turned off in a dialog; page code gets its own. */
  let awaitsReport = false;

  const settle = (): void => {
    const changes = consent.dueChanges();
    if (dismissed) screen.value = none;
    else if (consent.waitsForPage.value) screen.value = { kind: "saved" };
    else if (consent.isBannerDue()) screen.value = { kind: "banner" };
    else if (!changes) screen.value = none;
    else {
      acts.noteNotice(changes, "notified");
      screen.value = { kind: "notice", additions: changes.additions };
    }
  };

  const onDecision = (record: ConsentRecord | null): void => {
    if (!record) dismissed = false;
    // A dialog in use is not pulled away by another tab.
    const { kind } = screen.value;
    if (kind === "none" || kind === "banner" || kind === "notice") settle();
  };
  const onWithdraw = (report: WithdrawalReport): void => {
    const shown = screen.value;
    const instead = acts.mended(report);
    if (instead ? shown.kind === "result" && shown.report === instead : awaitsReport) {
      screen.value = { kind: "result", report };
    }
    awaitsReport &&= instead !== undefined;
  };
  const undos = [
    consent.on("decision", onDecision),
    consent.on("withdraw", onWithdraw),
    // At once, and again when a choice has to wait for the next page.
    consent.waitsForPage.subscribe(settle),
  ];

  return {
    screen,
    show(view) {
      screen.value = { kind: view };
    },
    ask: (asked) =>
      new Promise((resolve) => {
        const question: Screen = { kind: "settings", asked };
        screen.value = question;
        const stop = screen.subscribe((shown) => {
          if (shown === question) return;
          resolve();
          // Not within the call that subscribes.
          void Promise.resolve().then(() => stop());
        });
        undos.push(stop);
      }),
    hide() {
      const { kind } = screen.value;
      dismissed ||= kind !== "settings" && kind !== "withdraw" && kind !== "rights" && kind !== "letters";
      settle();
    },
    act(run) {
      const before = consent.record.value;
      const finish = (stored: boolean): void => {
        awaitsReport = stored && turnsOff(before, consent.record.value);
        dismissed = !stored;
        if (stored) settle();
        else screen.value = { kind: "failed" };
      };
      const kept = run();
      if (typeof kept === "boolean") finish(kept);
      else kept.then(finish, () => finish(false));
    },
    async withdraw() {
      try {
        screen.value = { kind: "result", report: await acts.withdraw() };
      } catch (cause) {
        consent.reporter.error("the withdrawal failed", cause);
        screen.value = { kind: "failed" };
      }
    },
    answerNotice(answer) {
      // A personal cabinet still asks where the notice was put off.
      const changes = consent.dueChanges(true);
      if (changes) acts.noteNotice(changes, answer);
      // The letter that an objection is made by stays where it is.
      const { kind } = screen.value;
      if (kind === "none" || kind === "notice") settle();
    },
    writeLetter(letter) {
      screen.value = { kind: "letters", ...(letter && { letter }) };
    },
    declareUnderage() {
      dismissed = true;
      const shown: Screen = { kind: "underage" };
      screen.value = shown;
      const erasing = acts.declareUnderage().then((report) => {
        if (screen.value === shown) screen.value = { kind: "underage", report };
      });
      erasing.catch((cause) => consent.reporter.error("not all was erased", cause));
    },
    close() {
      // Who waits for an answer goes on.
      screen.value = none;
      for (const undo of undos) undo();
    },
  };
}

/** Whether an act took back something granted before, which calls for a report. */
function turnsOff(before: ConsentRecord | null, after: ConsentRecord | null): boolean {
  return Object.entries(before?.purposes ?? {}).some(([id, granted]) => granted && !after?.purposes[id]);
}
