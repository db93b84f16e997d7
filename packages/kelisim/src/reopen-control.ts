import type { Config, Language, MandatoryLanguage } from "@kelisim/core";
import type { Front } from "@kelisim/ui/front";
import { mountReopen } from "@kelisim/ui/reopen";

const label: Readonly<Record<MandatoryLanguage, string>> = {
  kk: "Cookie және келісім баптаулары",
  ru: "Настройки cookie и согласия",
};

export interface ReopenControl {
  /** Shows or hides the control, in a language; English brings its words along. */
  update(isShown: boolean, language: Language, english?: string): void;
}

/** The small control in the page while no dialog is open, so that taking back is as easy as giving (F45). */
export function reopenControl(document: Document, front: Front, config: Config, open: () => void): ReopenControl {
  let control: ReturnType<typeof mountReopen> | undefined;
  /** The visitor came from the control, and is to find themselves there again. */
  let isOrigin = false;
  const leave = (): void => {
    isOrigin = true;
    open();
  };
  return {
    update(isShown, language, english) {
      control?.remove();
      control = undefined;
      if (!isShown || config.ui?.reopen === false) return;
      control = mountReopen({
        document,
        front,
        label: (language === "en" ? english : label[language]) ?? label.kk,
        ui: config.ui,
        open: leave,
      });
      if (isOrigin) control.focus();
      isOrigin = false;
    },
  };
}
