import type { Config, Language } from "@kelisim/core";
import { mountBanner } from "@kelisim/ui/banner";
import type { English } from "@kelisim/ui/english";
import type { Front } from "@kelisim/ui/front";
import type { ReadonlySignal } from "@preact/signals-core";
import { whenIdle } from "../when-idle.ts";

/** What the first layer can be answered with. */
export interface BannerAnswers {
  acceptAll(): void;
  rejectAll(): void;
  choose(): void;
}

export interface BannerOptions {
  readonly window: Window & typeof globalThis;
  readonly front: Front;
  readonly config: Config;
  readonly language: ReadonlySignal<Language>;
  readonly english: English | undefined;
  readonly gpc: boolean;
  readonly answers: BannerAnswers;
  /** The visitor's own choice. */
  setLanguage(language: Language): void;
  /** Called when the browser has nothing better to do. */
  fetchRest(): void;
}

/**
 * The first layer before the dialogs are there: it asks at once, and every answer is others' to carry out.
 * @returns its undo, which tells the part that had the focus, if any
 */
export function openBanner({
  window,
  front,
  config,
  language,
  english,
  gpc,
  answers,
  setLanguage,
  fetchRest,
}: BannerOptions): () => string | undefined {
  const undo = mountBanner({
    document: window.document,
    front,
    model: {
      config,
      language,
      english,
      gpc,
      acceptAll: answers.acceptAll,
      rejectAll: answers.rejectAll,
      show: answers.choose,
      setLanguage,
    },
  });
  whenIdle(window, fetchRest);
  return undo;
}
