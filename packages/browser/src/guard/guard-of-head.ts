import type { Guard } from "./guard.ts";

/** Where a page has its guard, for the rest of the SDK and for frames. */
export const guardEntry = "kelisimHead";

export type GuardHolder = Window & typeof globalThis & { [guardEntry]?: Guard };

/** The guard that the head has started, if any. */
export function guardOfHead(window: Window): Guard | undefined {
  const guard = (window as GuardHolder)[guardEntry];
  return guard?.held ? guard : undefined;
}
