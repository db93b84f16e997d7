import { type Config, type ConsentRecord, encodeRecord, endOf, newestRecord, recordCookieName } from "@kelisim/core";
import { type ReadonlySignal, signal } from "@preact/signals-core";
import { followTabs } from "../page/tabs.ts";
import { cookieStorage } from "./cookie-storage.ts";
import type { OpenStorage, RecordStorage } from "./record-storage.ts";

/** The record as its storage has it. All else in the page is a view of it. */
export interface RecordStore {
  readonly cookieName: string;
  readonly record: ReadonlySignal<ConsentRecord | null>;
  /** Where the storage has to be asked first: done once it has answered. There is no record until then. */
  readonly opening: Promise<RecordStorage | undefined> | undefined;
  /** Looks into the storage again. */
  read(): void;
  /** The record again if its term is not over; read anew if it is. */
  current(): ConsentRecord | null;
  /** Tells other tabs that the record was written. */
  announce(): void;
  close(): void;
}

export interface RecordStoreOptions {
  readonly window: Window & typeof globalThis;
  readonly config: Config;
  /** Opens the storage where it is the app. */
  readonly openApp: OpenStorage;
  onChange(next: ConsentRecord | null, previous: ConsentRecord | null): void;
  /** Copies of the record were found on several domains; the newest valid one is to stay alone. */
  onCopies(newest: ConsentRecord): void;
}

/** The longest wait `setTimeout` can hold, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

const textOf = (record: ConsentRecord | null): string | null => record && encodeRecord(record);

export function createRecordStore({ window, config, openApp, onChange, onCopies }: RecordStoreOptions): RecordStore {
  const cookieName = recordCookieName(config);
  const isApp = config.recordIn === "app";
  let storage = isApp ? undefined : cookieStorage(window, cookieName);
  let timer: number | undefined;
  let isClosed = false;
  /** When the record that was found last stops counting; asked for with every tag. */
  let end = 0;

  const find = (): ConsentRecord | null => {
    const values = storage?.values() ?? [];
    const found = newestRecord(values, config, Date.now());
    if (found && values.length > 1) onCopies(found);
    end = found ? endOf(found, config) : 0;
    // What does not count is not left lying about.
    if (!found && values.length) storage?.erase();
    return found;
  };
  const record = signal(find());

  const read = (): void => {
    if (isClosed) return;
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
    timer = window.setTimeout(read, Math.min(end - Date.now(), longestTimer));
  };

  const tabs = followTabs(window, cookieName, () => {
    storage?.look?.();
    read();
  });
  const open = async (): Promise<RecordStorage | undefined> => {
    storage = await openApp(read);
    read();
    return storage;
  };
  watchTerm();
  return {
    cookieName,
    record,
    opening: isApp ? open() : undefined,
    read,
    current() {
      if (record.value && Date.now() >= end) read();
      return record.value;
    },
    announce: tabs.announce,
    close() {
      isClosed = true;
      window.clearTimeout(timer);
      tabs.close();
    },
  };
}
