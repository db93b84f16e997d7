import type { ConsentRecord } from "@kelisim/core";

/** Where the record is kept: a cookie of the page, or the app around a web view. Only the record store talks to it. */
export interface RecordStorage {
  /** What is kept, as the codec writes it, unchecked; several where copies lie about. */
  values(): readonly string[];
  erase(): unknown;
  /** Left out where writing comes with the acts. @returns whether it is kept */
  write?(record: ConsentRecord, previous: ConsentRecord | null): Promise<boolean>;
  /** Looks again, where looking takes time. */
  look?(): void;
}

/** Opens a storage that has to be asked first; `changed` is called when it has something else to tell. */
export type OpenStorage = (changed: () => void) => Promise<RecordStorage | undefined>;
