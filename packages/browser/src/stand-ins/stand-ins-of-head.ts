import type { Undo } from "@kelisim/core";

/** What the head of a page has put in the place of vendors' globals. */
export interface StandIns {
  /** The SDK says what is let in from now on; what has been kept is handed over to who is there. */
  update(allows: (id: string) => boolean): void;
  /** Services of which a page's script has called what nothing could stand in for: they work from the next page on. */
  lost(): readonly string[];
  remove: Undo;
}

/** Where a page has them. */
export const standInsEntry = "kelisimStandIns";

export type StandInsHolder = Window & typeof globalThis & { [standInsEntry]?: StandIns | undefined };

/** A form of that id with a field `update` is a global of that name too. */
export function standInsOfHead(window: Window): StandIns | undefined {
  const standIns = (window as StandInsHolder)[standInsEntry];
  return typeof standIns?.update === "function" ? standIns : undefined;
}
