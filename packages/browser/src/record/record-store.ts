import {
  type Config,
  type ConsentRecord,
  cookieValues,
  encodeRecord,
  endOf,
  newestRecord,
  recordCookieName,
  type Undo,
} from "@kelisim/core";
import { type ReadonlySignal, signal } from "@preact/signals-core";
import { expireCookie } from "../clear/expire-cookie.ts";
import { followTabs } from "../page/tabs.ts";

/** The record as the cookie has it. All else in the page is a view of it. */
export interface RecordStore {
  readonly cookieName: string;
  readonly record: ReadonlySignal<ConsentRecord | null>;
  /** Looks into the cookie again. */
  read(): void;
  /** The record again if its term is not over; read anew if it is. */
  current(): ConsentRecord | null;
  /** Tells other tabs that the cookie was written. */
  announce(): void;
  close: Undo;
}

export interface RecordStoreOptions {
  readonly window: Window & typeof globalThis;
  readonly config: Config;
  onChange(next: ConsentRecord | null, previous: ConsentRecord | null): void;
  /** Copies of the record were found on several domains; the newest valid one is to stay alone. */
  onCopies(newest: ConsentRecord): void;
}

/** The longest wait `setTimeout` can hold, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

const textOf = (record: ConsentRecord | null): string | null => record && encodeRecord(record);

export function createRecordStore({ window, config, onChange, onCopies }: RecordStoreOptions): RecordStore {
  const cookieName = recordCookieName(config);
  let timer: number | undefined;

  const find = (): ConsentRecord | null => {
    const values = cookieValues(window.document.cookie, cookieName);
    const found = newestRecord(values, config, Date.now());
    if (found && values.length > 1) onCopies(found);
    // What does not count is not left lying about.
    if (!found && values.length) expireCookie(window, cookieName);
    return found;
  };
  const record = signal(find());

  const read = (): void => {
    const previous = record.value;
    const next = find();
    if (textOf(next) !== textOf(previous)) {
      record.value = next;
      onChange(next, previous);
    }
    watchTerm();
  };
  const watchTerm = (): void => {
    window.clearTimeout(timer);
    if (!record.value) return;
    timer = window.setTimeout(read, Math.min(endOf(record.value, config) - Date.now(), longestTimer));
  };

  const tabs = followTabs(window, cookieName, read);
  watchTerm();
  return {
    cookieName,
    record,
    read,
    current() {
      if (record.value && Date.now() >= endOf(record.value, config)) read();
      return record.value;
    },
    announce: tabs.announce,
    close() {
      window.clearTimeout(timer);
      tabs.close();
    },
  };
}
