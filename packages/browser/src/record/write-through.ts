import type { ConsentRecord } from "@kelisim/core";
import type { RecordStore } from "./record-store.ts";

/** Whether a record was kept: a cookie tells at once, an app around a web view when it answers. */
export type Kept = boolean | Promise<boolean>;

/**
 * The half of the record store that writes; it comes with the acts.
 * @returns whether the record is kept, and counts
 */
export function writeThrough(store: RecordStore, record: ConsentRecord, writeCookie: () => boolean): Kept {
  const settle = (kept = false): boolean => {
    store.read();
    store.announce();
    // A record that is kept but does not count, by a config with an impossible term say, is as good as none.
    return kept && store.current()?.id === record.id;
  };
  if (!store.opening) {
    let isWritten = false;
    let isKept = false;
    try {
      isWritten = writeCookie();
    } finally {
      // Cookies that throw are read again all the same: a page that cannot read its record lets nothing in.
      isKept = settle(isWritten);
    }
    return isKept;
  }
  return store.opening.then((storage) => {
    const writing = storage?.write?.(record, store.current());
    // A refusal is in force before it is confirmed.
    store.read();
    return writing?.then(settle) ?? false;
  });
}

/** @returns whether the record is gone, as far as that can be told */
export async function eraseThrough(store: RecordStore, eraseCookie: () => void): Promise<boolean> {
  const erasing = store.opening?.then((storage) => storage?.erase());
  try {
    if (!erasing) eraseCookie();
  } finally {
    store.read();
    store.announce();
  }
  return (await erasing) !== false;
}
