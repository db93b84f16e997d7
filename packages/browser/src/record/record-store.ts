import { type Config, type ConsentRecord, encodeRecord, endOf, type Undo } from "@kelisim/core";
import { type ReadonlySignal, signal } from "@preact/signals-core";
import { followTabs } from "../page/tabs.ts";
import { createRecordCookie } from "./record-cookie.ts";

/** The record as the cookie has it now. All else in the page is a view of it. */
export interface RecordStore {
  readonly cookieName: string;
  readonly record: ReadonlySignal<ConsentRecord | null>;
  /** Looks into the cookie again. */
  read(): void;
  /** @returns whether the browser kept it; if not, the record stays as it was */
  save(record: ConsentRecord): boolean;
  remove(): void;
  close: Undo;
}

export type RecordChange = (next: ConsentRecord | null, previous: ConsentRecord | null) => void;

/** The longest wait `setTimeout` can hold, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

export function createRecordStore(
  window: Window & typeof globalThis,
  config: Config,
  changed: RecordChange,
): RecordStore {
  const cookie = createRecordCookie(window, config);
  const record = signal<ConsentRecord | null>(cookie.read(Date.now()));
  let timer: number | undefined;

  const watchTerm = (): void => {
    window.clearTimeout(timer);
    if (!record.value) return;
    timer = window.setTimeout(read, Math.min(endOf(record.value, config) - Date.now(), longestTimer));
  };

  const read = (): void => {
    const previous = record.value;
    const next = cookie.read(Date.now());
    if (textOf(next) !== textOf(previous)) {
      record.value = next;
      changed(next, previous);
    }
    watchTerm();
  };

  const tabs = followTabs(window, cookie.name, read);
  watchTerm();
  return {
    cookieName: cookie.name,
    record,
    read,
    save(next) {
      const stored = cookie.write(next);
      read();
      tabs.announce();
      return stored;
    },
    remove() {
      cookie.remove();
      read();
      tabs.announce();
    },
    close() {
      window.clearTimeout(timer);
      tabs.close();
    },
  };
}

const textOf = (record: ConsentRecord | null): string | null => record && encodeRecord(record);
