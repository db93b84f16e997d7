import type { Acts, PageConsent } from "@kelisim/browser";
import type { Config, DialogModel, Language, Undo, View } from "@kelisim/core";
import type { UiModel } from "@kelisim/ui";
import type { English } from "@kelisim/ui/english";
import type { Front } from "@kelisim/ui/front";
import type { ReadonlySignal } from "@preact/signals-core";
import { createAsks } from "./asks.ts";
import { heldEmbeds } from "./held-embeds.ts";
import { createPersonalData, type DataParts, type PersonalData } from "./personal-data.ts";
import { createScreens } from "./screens.ts";

/** The drawing part, a file of its own. */
export type MountDialogs = (options: {
  readonly document: Document;
  readonly front: Front;
  readonly model: UiModel;
  readonly focused: string | undefined;
}) => Undo;

export interface DialogsOptions {
  readonly window: Window & typeof globalThis;
  readonly front: Front;
  readonly config: Config;
  readonly consent: PageConsent;
  readonly language: ReadonlySignal<Language>;
  /** Where the operator offers it. */
  readonly english?: English | undefined;
  /** The visitor's own choice. */
  setLanguage(language: Language): void;
  readonly acts: Acts;
  readonly mountDialogs: MountDialogs;
  /** The part of the banner that had the focus before the dialogs took its place. */
  readonly focused: string | undefined;
  /** Called when a dialog comes up or the last one goes. */
  onOpen(isOpen: boolean): void;
  readonly loadData: () => Promise<DataParts>;
}

export interface Dialogs {
  show(view: View): void;
  hide(): void;
  /** Whether a purpose is granted; asks the visitor where that is undecided. */
  ask(purpose: string): Promise<boolean>;
  /** What the dialogs show and do. */
  readonly model: DialogModel;
  readonly personalData: Omit<PersonalData, "needLetters" | "close">;
  close: Undo;
}

/** Draws what there is to show, from now on, and hands the visitor's acts to the instance. */
export function createDialogs(options: DialogsOptions): Dialogs {
  const {
    window,
    front,
    config,
    consent,
    language,
    english,
    setLanguage,
    acts,
    mountDialogs,
    loadData,
    focused,
    onOpen,
  } = options;
  const screens = createScreens(consent, acts);
  const asks = createAsks(window, consent, screens);
  const embeds = heldEmbeds(window, front, consent);
  const answer = (purpose: string, granted: boolean): void =>
    screens.act(() => acts.decide({ [purpose]: granted }, "button"));
  const model: UiModel = {
    config,
    english,
    record: consent.record,
    screen: screens.screen,
    language,
    embeds: embeds.list,
    gpc: consent.gpc,
    get minor() {
      return consent.minor;
    },
    status: consent.status,
    agreedAt: consent.agreedAt,
    acceptAll: () => screens.act(acts.acceptAll),
    rejectAll: () => screens.act(acts.rejectAll),
    decide: (choices) => screens.act(() => acts.decide(choices)),
    answer,
    withdraw: screens.withdraw,
    show: screens.show,
    hide: screens.hide,
    setLanguage,
    answerNotice: screens.answerNotice,
    writeLetter: screens.writeLetter,
    declareUnderage: screens.declareUnderage,
    allowOnce(key) {
      const element = embeds.elementOf(key);
      if (element) consent.allowOnce(element);
    },
    allowAlways(key) {
      const purpose = embeds.list.value.find((embed) => embed.key === key)?.purpose;
      if (purpose) answer(purpose.id, true);
    },
    reload: consent.loadAnew,
  };
  const personalData = createPersonalData({ window, front, model, acts, reporter: consent.reporter, loadData });
  const undos = [
    mountDialogs({ document: window.document, front, model, focused }),
    screens.screen.subscribe(({ kind }) => {
      onOpen(kind !== "none");
      if (kind === "letters") personalData.needLetters();
    }),
    screens.close,
    asks.close,
    personalData.close,
    embeds.close,
  ];
  return {
    show: screens.show,
    hide: screens.hide,
    ask: asks.ask,
    model,
    personalData,
    close() {
      for (const undo of undos) undo();
    },
  };
}
