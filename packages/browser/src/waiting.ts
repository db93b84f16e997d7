import type { Undo } from "@kelisim/core";
import type { Reporter } from "./page/report.ts";

export interface Waiting {
  add(id: string, run: () => void): Undo;
  /** Runs whatever is allowed by now. */
  update(): void;
  /** What functions that have run had waited for. */
  readonly ran: ReadonlySet<string>;
}

/** Functions that wait for a purpose or service, each run once. */
export function createWaiting(allows: (id: string) => boolean, reporter: Reporter): Waiting {
  const waiting = new Set<{ readonly id: string; readonly run: () => void }>();
  const ran = new Set<string>();
  const update = (): void => {
    for (const item of [...waiting]) {
      if (!waiting.has(item) || !allows(item.id)) continue;
      waiting.delete(item);
      ran.add(item.id);
      reporter.attempt(`what waited for "${item.id}" threw`, item.run);
    }
  };
  return {
    add(id, run) {
      const item = { id, run };
      waiting.add(item);
      update();
      return () => waiting.delete(item);
    },
    update,
    ran,
  };
}
