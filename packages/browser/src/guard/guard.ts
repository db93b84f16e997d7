import { createRetrust, createTrusted } from "../page/trusted.ts";
import { guardCalls } from "./calls.ts";
import { guardDocumentWrites } from "./document-writes.ts";
import { guardElements } from "./elements.ts";
import { createFrameLook, createFrameText, guardFrames } from "./frames.ts";
import { type Guard, type GuardHolder, guardEntry } from "./guard-of-head.ts";
import { createHold } from "./hold.ts";
import { createInertHtml } from "./inert-html.ts";
import { guardInsertions } from "./insertions.ts";
import { createPatches, text } from "./patches.ts";
import { guardReads } from "./read-back.ts";
import { createRules } from "./rules.ts";
import { sayOnce } from "./say-once.ts";
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
  const say = sayOnce(window);
  const rules = createRules(window, terms, (id) => {
    try {
      return guard.allows(id);
    } catch (cause) {
      say("consent", cause);
      return false;
    }
  });
  let isPassing = false;
  const patches = createPatches(() => isPassing, say);
  const held = new Set<Element>();
  const hold = createHold(window, { rules, held, trusted, frameText: (html) => frameText(html) });
  const inertHtml = createInertHtml(window, hold, trusted);
  const frameText = createFrameText(guardEntry, inertHtml, document.currentScript?.nonce ?? "");
  const elements = {
    patches,
    rules,
    held,
    hold,
    frameText: (given: unknown) => retrust([given], frameText(text(given))),
  };
  const sinks = { patches, inertHtml, retrust, held, hold };
  const entered = new WeakSet<object>();

  const putInPlace = <T>(name: string, put: () => T): T | undefined => {
    try {
      return put();
    } catch (cause) {
      say(name, cause);
      return undefined;
    }
  };

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
    enter(frame) {
      const realm = ownRealm(frame);
      // A window that loads another document gets other functions.
      if (!realm || entered.has(realm.Document)) return;
      entered.add(realm.Document);
      const parts = {
        elements: () => guardElements(realm, elements),
        HTML: () => guardSinks(realm, sinks),
        "document.write": () => guardDocumentWrites(realm, sinks),
        insertions: () => guardInsertions(realm, patches, hold),
        reading: () => guardReads(realm, patches, hold),
        calls: () => guardCalls(realm, patches, rules),
        writes: () => guardWrites(realm, patches, rules),
        frames: () => guardFrames(realm, patches, guard.enter, look),
      };
      for (const [name, put] of Object.entries(parts)) putInPlace(name, put);
    },
    remove() {
      document.removeEventListener("load", look, true);
      unwatch?.();
      patches.remove();
      held.clear();
      (window as GuardHolder)[guardEntry] = undefined;
    },
  };
  const look = createFrameLook(guard.enter, entered);
  (window as GuardHolder)[guardEntry] = guard;
  guard.enter(window);
  const unwatch = putInPlace("tags", () => watchParser(window, hold, held, terms, say));
  return guard;
}

/** The window of a frame of this site; nothing where there is none, or one of another site, which throws. */
function ownRealm(frame: Window | Document | null): (Window & typeof globalThis) | undefined {
  try {
    const realm = ((frame as Document).defaultView ?? frame) as Window & typeof globalThis;
    return realm.Document && realm;
  } catch {
    return undefined;
  }
}
