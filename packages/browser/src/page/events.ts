import type { ConsentEvents, Undo } from "@kelisim/core";
import type { Reporter } from "./report.ts";

type EventName = keyof ConsentEvents;

export interface Events {
  on<E extends EventName>(event: E, listener: (detail: ConsentEvents[E]) => void): Undo;
  emit<E extends EventName>(event: E, detail: ConsentEvents[E]): void;
}

/** Listeners on the instance and, for code without a reference to it, `kelisim:<event>` on window. */
export function createEvents(window: Window & typeof globalThis, reporter: Reporter): Events {
  const listeners = new Map<EventName, Set<(detail: never) => void>>();
  return {
    on(event, listener) {
      const heard = listeners.get(event) ?? new Set();
      listeners.set(event, heard.add(listener));
      return () => heard.delete(listener);
    },
    emit(event, detail) {
      for (const listener of [...(listeners.get(event) ?? [])]) {
        try {
          (listener as (detail: unknown) => void)(detail);
        } catch (cause) {
          // One listener's fault must not starve the others, nor the gate.
          reporter.error(`a listener of "${event}" threw`, cause);
        }
      }
      window.dispatchEvent(new window.CustomEvent(`kelisim:${event}`, { detail }));
    },
  };
}
