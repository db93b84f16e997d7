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
      for (const listener of [...listeners]) listener(next);
    },
    peek: () => current,
    subscribe(listener) {
      listeners.add(listener);
      listener(current);
      return () => listeners.delete(listener);
    },
  };
}
