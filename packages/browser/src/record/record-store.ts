import {
  type Config,
  type ConsentRecord,
  endOf,
  grantsOf,
  isOlder,
  migrated,
  newestReading,
  type RecordReading,
  recordCookieName,
  recordOf,
  recordTerms,
} from "@kelisim/core";
import { type ReadonlySignal, signal } from "@preact/signals-core";
import type { Reporter } from "../page/report.ts";
import { followTabs } from "../page/tabs.ts";
import { cookieStorage } from "./cookie-storage.ts";
import type { OpenStorage, RecordStorage } from "./record-storage.ts";

/** The record as its storage has it. All else in the page is a view of it. */
export interface RecordStore {
  readonly cookieName: string;
  /** What `current` gives, for those who follow it. They may be code of the page, so nothing is decided by it. */
  readonly record: ReadonlySignal<ConsentRecord | null>;
  /** Where the storage has to be asked first: done once it has answered. There is no record until then. */
  readonly opening: Promise<RecordStorage | undefined> | undefined;
  /** What the record grants; see `grantsOf`. */
  grants(): string;
  /** Looks into the storage again. What cannot be read is no record. */
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
  readonly reporter: Reporter;
  /** Opens the storage where it is the app. */
  readonly openApp: OpenStorage;
  /** @param publish shows the record to those who follow the signal; what they throw is said and goes no further */
  onChange(next: ConsentRecord | null, previous: ConsentRecord | null, publish: () => void): void;
  /** Copies were found on several domains, or the record is of an older version: this one is to stay alone, as written now. */
  onCopies(newest: ConsentRecord): void;
}

/** The longest wait `setTimeout` can hold, in milliseconds. */
const longestTimer = 2 ** 31 - 1;

export function createRecordStore(options: RecordStoreOptions): RecordStore {
  const { window, config, reporter, openApp, onChange, onCopies } = options;
  // A page may have functions of its own of that name, later.
  const { setTimeout, clearTimeout } = window;
  const cookieName = recordCookieName(config);
  const terms = recordTerms(config);
  const isApp = config.recordIn === "app";
  let storage = isApp ? undefined : cookieStorage(window, cookieName);
  let timer: number | undefined;
  let isClosed = false;
  /** What was found last; nothing while it is looked for, whatever is thrown meanwhile. */
  let latest: ConsentRecord | null = null;
  let reading: RecordReading | undefined;
  /** When that stops counting; asked for with every tag. */
  let end = 0;

  const find = (): void => {
    latest = null;
    reading = undefined;
    const values = storage?.values() ?? [];
    const newest = newestReading(
      values.map((value) => migrated(value, config)),
      terms,
      Date.now(),
    );
    const found = newest ? recordOf(newest) : null;
    if (found && (values.length > 1 || (!isApp && values.some(isOlder)))) onCopies(found);
    // What does not count is not left lying about.
    if (!found && values.length) storage?.erase();
    end = newest ? endOf(newest, terms.months) : 0;
    reading = newest;
    latest = found;
  };
  find();
  const record = signal<ConsentRecord | null>(latest);
  const publish = (): void =>
    reporter.attempt("a subscriber of `record` threw", () => {
      record.value = latest;
    });

  const read = (): void => {
    if (isClosed) return;
    const previous = latest;
    const before = reading?.text;
    reporter.attempt("the record cannot be read, so nothing is let in", find);
    watchTerm();
    if (reading?.text !== before) onChange(latest, previous, publish);
  };
  const watchTerm = (): void => {
    clearTimeout(timer);
    if (!latest) return;
    timer = setTimeout(read, Math.min(end - Date.now(), longestTimer));
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
    grants: () => grantsOf(reading),
    opening: isApp ? open() : undefined,
    read,
    current() {
      if (latest && Date.now() >= end) read();
      // So that what a page computes from a status follows the record.
      void record.value;
      // A closed store does not read any more.
      return latest && Date.now() < end ? latest : null;
    },
    announce: tabs.announce,
    close() {
      isClosed = true;
      clearTimeout(timer);
      tabs.close();
    },
  };
}
