import { createRetrust, createTrusted } from "../page/trusted.ts";
import { guardCalls } from "./calls.ts";
import { guardElements } from "./elements.ts";
import { createFrameLook, createFrameText, guardFrames } from "./frames.ts";
import { type Guard, type GuardHolder, guardEntry } from "./guard-of-head.ts";
import { createPatches } from "./patches.ts";
import { createRules } from "./rules.ts";
import { guardSinks } from "./sinks.ts";
import type { GuardTerms } from "./terms.ts";
import { watchParser } from "./watch-parser.ts";
import { guardWrites } from "./writes.ts";

/**
 * Stands between code in the page and closed services: elements, calls, and what is written to cookies and storage.
 * @param allows whether a service is let in by the record
 */
export function createGuard(
  window: Window & typeof globalThis,
  terms: GuardTerms,
  allows: (id: string) => boolean,
): Guard {
  const { document } = window;
  const trusted = createTrusted(window);
  const retrust = createRetrust(trusted);
  const rules = createRules(window, terms, (id) => guard.allows(id));
  let isPassing = false;
  const patches = createPatches(() => isPassing);
  const held = new Set<Element>();
  const elements = {
    patches,
    rules,
    held,
    frameText: createFrameText(guardEntry, rules, retrust, document.currentScript?.nonce ?? ""),
  };
  const entered = new WeakSet<object>();

  const guard: Guard = {
    held,
    trusted,
    allows,
    pass(run) {
      const before = isPassing;
      isPassing = true;
      try {
        return run();
      } finally {
        isPassing = before;
      }
    },
    enter(realm: Window & typeof globalThis) {
      try {
        // A window that loads another document gets other functions.
        if (entered.has(realm.Document)) return;
        entered.add(realm.Document);
        guardElements(realm, elements);
        guardSinks(realm, patches, rules, retrust, held);
        guardCalls(realm, patches, rules);
        guardWrites(realm, patches, rules);
        guardFrames(realm, patches, guard.enter, look);
      } catch {
        // No frame, or one of another site.
      }
    },
    remove() {
      document.removeEventListener("load", look, true);
      unwatch();
      patches.remove();
      held.clear();
      (window as GuardHolder)[guardEntry] = undefined;
    },
  };
  const look = createFrameLook(guard.enter, entered);
  (window as GuardHolder)[guardEntry] = guard;
  guard.enter(window);
  const unwatch = watchParser(window, rules, held, terms);
  return guard;
}
