import type { ConsentEvents, Undo } from "@kelisim/core";
import type { Reporter } from "./report.ts";

type EventName = keyof ConsentEvents;

export interface Events {
  on<E extends EventName>(event: E, listener: (detail: ConsentEvents[E]) => void): Undo;
  emit<E extends EventName>(event: E, detail: ConsentEvents[E]): void;
  /**
   * Runs something that may emit several events. They are heard once it has run, in the order in which they came up:
   * also where a listener acts, so that nobody hears last of what is over.
   */
  batch(run: () => void): void;
}

/** Listeners on the instance and, for code without a reference to it, `kelisim:<event>` on window. */
export function createEvents(window: Window & typeof globalThis, reporter: Reporter): Events {
  // A page may have a variable of its own of that name, later.
  const { CustomEvent } = window;
  const listeners = new Map<EventName, Set<(detail: never) => void>>();
  const waiting: (() => void)[] = [];
  let depth = 0;

  // One listener's fault must not starve the others, nor the gate.
  const tell = <E extends EventName>(event: E, detail: ConsentEvents[E]): void => {
    for (const listener of [...(listeners.get(event) ?? [])]) {
      reporter.attempt(`a listener of "${event}" threw`, () => (listener as (detail: unknown) => void)(detail));
    }
    reporter.attempt(`a listener of "${event}" threw`, () =>
      window.dispatchEvent(new CustomEvent(`kelisim:${event}`, { detail })),
    );
  };
  const within = (run: () => void): void => {
    depth++;
    try {
      run();
    } finally {
      depth--;
    }
  };
  const batch = (run: () => void): void => {
    try {
      within(run);
    } finally {
      // What comes up while listeners run comes after what waits already.
      for (let next = !depth && waiting.shift(); next; next = waiting.shift()) within(next);
    }
  };
  return {
    on(event, listener) {
      const heard = listeners.get(event) ?? new Set();
      listeners.set(event, heard.add(listener));
      return () => heard.delete(listener);
    },
    emit: (event, detail) => batch(() => void waiting.push(() => tell(event, detail))),
    batch,
  };
}
