/** What `record` and the like need of a signal. */
export interface PlainSignal<T> {
  value: T;
  peek(): T;
  subscribe(listener: (value: T) => void): () => void;
}

/**
 * Stands in for `@preact/signals-core` in the script-tag build. A copy of the library shut up in that file could track
 * nothing outside of it, so its 1.5 KB would buy a page no more than `value` and `subscribe`; the npm build has the
 * real one.
 */
export function signal<T>(initial: T): PlainSignal<T> {
  const listeners = new Set<(value: T) => void>();
  let current = initial;
  return {
    get value() {
      return current;
    },
    set value(next) {
      if (next === current) return;
      current = next;
      // As the library does it: a listener that throws keeps no other from hearing, and the first such error is thrown.
      const thrown: unknown[] = [];
      for (const listener of [...listeners]) {
        try {
          listener(next);
        } catch (cause) {
          thrown.push(cause);
        }
      }
      if (thrown.length) throw thrown[0];
    },
    peek: () => current,
    subscribe(listener) {
      listeners.add(listener);
      try {
        listener(current);
      } catch (cause) {
        listeners.delete(listener);
        throw cause;
      }
      return () => listeners.delete(listener);
    },
  };
}
