import type { Config, DialogModel, Language } from "@kelisim/core";
import { mountBanner } from "@kelisim/ui/banner";
import type { Signal } from "@preact/signals-core";
import { whenIdle } from "../when-idle.ts";

export interface BannerOptions {
  readonly window: Window & typeof globalThis;
  readonly config: Config;
  readonly language: Signal<Language>;
  readonly gpc: boolean;
  /** Runs with what the dialogs show and do, once they are there. */
  act(run: (model: DialogModel) => void): void;
  /** Called when the browser has nothing better to do. */
  fetchRest(): void;
}

/**
 * The first layer before the dialogs are there: it asks at once, and every answer is the dialogs' to carry out.
 * @returns its undo, which tells the part that had the focus, if any
 */
export function openBanner({ window, config, language, gpc, act, fetchRest }: BannerOptions): () => string | undefined {
  const undo = mountBanner({
    document: window.document,
    model: {
      config,
      language,
      gpc,
      acceptAll: () => act((model) => model.acceptAll()),
      rejectAll: () => act((model) => model.rejectAll()),
      show: (view) => act((model) => model.show(view)),
      setLanguage(next) {
        language.value = next;
      },
    },
  });
  whenIdle(window, fetchRest);
  return undo;
}
