import type { PageConsent } from "@kelisim/browser";
import type { Undo } from "@kelisim/core";
import type { Screens } from "./screens.ts";

export interface Asks {
  /** Whether a purpose is granted; asks the visitor where that is undecided. What cannot be asked is not granted. */
  ask(purpose: string): Promise<boolean>;
  /** Nobody is asked from now on; who waits for an answer is not granted. */
  close: Undo;
}

/**
 * Questions for single purposes, one after the other. A dialog that was closed is an answer too, though none that is
 * recorded: code that tries again and again must not bring it up each time.
 */
export function createAsks({ document }: Window, consent: PageConsent, screens: Screens): Asks {
  const asked = new Map<string, Promise<boolean>>();
  const closed = new Set<string>();
  let last: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  // An act of the visitor in the page, after which a question is theirs again.
  const onGesture = (): void => closed.clear();
  const gestures = ["pointerdown", "keydown"] as const;
  for (const type of gestures) document.addEventListener(type, onGesture, true);

  const mayAsk = (purpose: string): boolean => {
    const { kind = "data" } = consent.catalogue.purposes.get(purpose) ?? {};
    return !isClosed && kind !== "data" && consent.status(purpose) === "undecided" && !closed.has(purpose);
  };
  const answer = async (purpose: string): Promise<boolean> => {
    await last;
    try {
      if (mayAsk(purpose)) {
        await screens.ask(purpose);
        if (consent.status(purpose) === "undecided") closed.add(purpose);
      }
      return consent.allows(purpose);
    } catch (cause) {
      // The next question does not suffer for it.
      consent.reporter.error(`"${purpose}" could not be asked for`, cause);
      return false;
    } finally {
      asked.delete(purpose);
    }
  };
  return {
    ask(purpose) {
      const answering = asked.get(purpose) ?? answer(purpose);
      asked.set(purpose, answering);
      last = answering;
      return answering;
    },
    close() {
      isClosed = true;
      for (const type of gestures) document.removeEventListener(type, onGesture, true);
    },
  };
}
