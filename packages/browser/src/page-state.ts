import type { Catalogue, Config, Language, Service } from "@kelisim/core";
import type { ReadonlySignal } from "@preact/signals-core";
import type { Declared } from "./clear/declared.ts";
import type { MarkupGate } from "./gate/markup-gate.ts";
import type { Events } from "./page/events.ts";
import type { PageUse } from "./page/page-use.ts";
import type { Reporter } from "./page/report.ts";
import type { RecordStore } from "./record/record-store.ts";

/** What one instance in one page consists of; the acts work on it. */
export interface PageState {
  readonly window: Window & typeof globalThis;
  readonly config: Config;
  readonly catalogue: Catalogue;
  readonly language: ReadonlySignal<Language>;
  readonly store: RecordStore;
  readonly gate: MarkupGate;
  readonly events: Events;
  readonly reporter: Reporter;
  allows(id: string): boolean;
  /** Allowed, and not kept out of this page by the lock. */
  letsIn(id: string): boolean;
  /**
   * After an act: the lock opens for what was granted with the next page, and only then. Loads the page anew where that
   * is known to lose nothing; elsewhere the visitor is told.
   */
  openLock(): void;
  /** Loads the page anew, by GET, where that is needed and may be done; where it may not, the visitor is told. */
  renew(isNeeded: boolean, may: boolean): void;
  /** Services that were let in at some time in this page. */
  readonly opened: ReadonlySet<string>;
  /** Ids of what has run in this page behind the gate and behind `when`. */
  ran(): readonly string[];
  /** What would be lost with this page. */
  readonly use: PageUse;
  /** Loads the page anew, by GET. */
  loadAnew(): void;
  declaredBy(isCleared: (service: Service) => boolean): Declared;
  /** Clears for a report. No sweep runs meanwhile, which would take what the report is about to count. */
  reporting<T>(clear: () => Promise<T>): Promise<T>;
}
