import type { Acts, Reporter } from "@kelisim/browser";
import type { DialogModel, Undo } from "@kelisim/core";
import type { Front } from "@kelisim/ui/front";
import type { AgreementsOptions } from "../agreements/create-agreements.ts";
import type { Agreements } from "../agreements/watch-agreements.ts";

interface Drawing {
  readonly document: Document;
  readonly front: Front;
  readonly model: DialogModel;
  readonly host: HTMLElement;
}

/** What draws and takes consent to personal data: at buttons, in letters, in a personal cabinet. A file of its own. */
export interface DataParts {
  createAgreements(options: AgreementsOptions): Agreements;
  mountLetters(options: Omit<Drawing, "host">): Undo;
  mountPolicyNotice(options: Drawing): Undo;
}

export interface PersonalDataOptions {
  readonly window: Window & typeof globalThis;
  readonly front: Front;
  readonly model: DialogModel;
  readonly acts: Acts;
  readonly reporter: Reporter;
  readonly loadData: () => Promise<DataParts>;
}

export interface PersonalData {
  /** Runs with what draws agreements at buttons and forms. */
  withAgreements(run: (agreements: Agreements) => void): void;
  mountPolicyNotice(host: HTMLElement): Undo;
  /** Letters are on screen from now on, or were before. */
  needLetters(): void;
  close: Undo;
}

/** Brings the part for personal data when it is needed; what does not load is tried again the next time. */
export function createPersonalData(options: PersonalDataOptions): PersonalData {
  const { window, front, model, acts, reporter, loadData } = options;
  const { document } = window;
  let agreements: Promise<Agreements | undefined> | undefined;
  let letters: Promise<Undo | undefined> | undefined;

  /** What does not load, or fails, is said in the console, and gives nothing. */
  const load = async <T>(lost: string, run: (parts: DataParts) => T): Promise<T | undefined> => {
    try {
      return run(await loadData());
    } catch (cause) {
      reporter.error(`${lost}; is kelisim-data.js in place?`, cause);
      return undefined;
    }
  };
  return {
    withAgreements(run) {
      agreements ??= load("buttons and forms with an agreement stay shut", (parts) =>
        parts.createAgreements({ window, front, model, acts, reporter }),
      );
      void agreements.then((loaded) => {
        if (loaded) run(loaded);
        else agreements = undefined;
      });
    },
    mountPolicyNotice(host) {
      const mounted = load("the notice of a changed policy did not load", (parts) =>
        parts.mountPolicyNotice({ document, front, model, host }),
      );
      return () => void mounted.then((undo) => undo?.());
    },
    needLetters() {
      letters ??= load("the letters did not load", (parts) => parts.mountLetters({ document, front, model }));
      void letters.then((undo) => {
        if (undo) return;
        letters = undefined;
        model.hide();
      });
    },
    close() {
      void letters?.then((undo) => undo?.());
      void agreements?.then((loaded) => loaded?.close());
    },
  };
}
