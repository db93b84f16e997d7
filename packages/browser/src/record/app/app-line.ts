import { randomId } from "../../acts/random-id.ts";
import { type AppAnswer, type AppQuestion, type AskKind, answers, parsedAnswer } from "./messages.ts";
import { nativeSide } from "./native-side.ts";

/**
 * Asks the app around the page; each question is answered at most once. Never throws.
 * @returns the answer; `null` for one that is malformed; `undefined` where there is none in time, or nobody to ask
 */
export type AskApp = (type: AskKind, value?: string) => Promise<AppAnswer | null | undefined>;

/** How long an app may take, in milliseconds. What comes later is an answer to nothing. */
const timeLimit = 2000;

/** The event by which native code answers. */
const answerEvent = "kelisim:bridge";

export function openAppLine(window: Window & typeof globalThis, operator: string): AskApp {
  const native = nativeSide(window);
  // Nothing is listened to but while an answer is due.
  return (type, value) =>
    new Promise((resolve) => {
      const id = randomId(window) + randomId(window);
      const question: AppQuestion = { kelisim: 1, id, type, operator, ...(value !== undefined && { value }) };
      const settle = (answer?: AppAnswer | null): void => {
        window.removeEventListener(answerEvent, onEvent);
        native?.removeEventListener?.("message", onMessage);
        window.clearTimeout(timer);
        resolve(answer);
      };
      const take = (message: unknown): void => {
        // Copied, so that what was looked at is what is used.
        const answer: Partial<AppAnswer> = { ...Object(parsedAnswer(message)) };
        if (answer.id === id) settle(answers(answer, question) ? answer : null);
      };
      const onEvent = (event: Event): void => take((event as CustomEvent).detail);
      const onMessage = ({ data }: { readonly data?: unknown }): void => take(data);
      const timer = window.setTimeout(settle, timeLimit);
      if (!native) return settle();
      window.addEventListener(answerEvent, onEvent);
      native.addEventListener?.("message", onMessage);
      try {
        // Some web views answer by what the call returns, or a promise of it; others return nothing.
        Promise.resolve(native.postMessage(JSON.stringify(question)))
          .then(take)
          .catch(() => settle());
      } catch {
        settle();
      }
    });
}
