import type { Undo } from "@kelisim/core";
import type { Trusted } from "../page/trusted.ts";

export interface Guard {
  /** Elements that code has made and the guard holds, in that order; tags in HTML are inert instead. */
  readonly held: Set<Element>;
  /** The page's one Trusted Types policy. */
  readonly trusted: Trusted;
  /** Whether a service is let in. Another may be put in its place. */
  allows(id: string): boolean;
  /** Runs code of the SDK itself, past the guard. */
  pass<T>(run: () => T): T;
  /** Guards the window of a frame, by itself or by its document. */
  enter(frame: Window | Document | null): void;
  remove: Undo;
}

/** Where a page has its guard, for the rest of the SDK and for frames. */
export const guardEntry = "kelisimHead";

export type GuardHolder = Window & typeof globalThis & { [guardEntry]?: Guard | undefined };

/** The guard that the head has started, if any. A form of that id with a field `held` is a global of that name too. */
export function guardOfHead(window: Window): Guard | undefined {
  const guard = (window as GuardHolder)[guardEntry];
  return typeof guard?.held?.has === "function" ? guard : undefined;
}
