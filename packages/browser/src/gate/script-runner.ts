import type { Trusted } from "../page/trusted.ts";
import type { WriteInPlace } from "./document-write.ts";
import type { Last } from "./lanes.ts";
import { addressOf, isInertScript, putIn, ranMark, scriptFor, startScript, typeOf } from "./live-script.ts";
import { askIfSpent } from "./spent-script.ts";

export interface ScriptRunner {
  /**
   * Runs an inert script in its place.
   * @param done called when the script has loaded or failed
   * @param last takes what comes when all that it is let in with has run
   * @returns whether the tags behind it need not wait for that
   */
  run(inert: HTMLScriptElement, ids: readonly string[], done: () => void, last: Last): boolean;
  /** Whether that very script was run here before. */
  hasRun(script: Element): boolean;
  /** Takes away what ran beside a script that the page has taken away since: who made the one knows nothing of the other. */
  tidy(): void;
  /** Ids of all scripts run. */
  readonly ran: ReadonlySet<string>;
}

/** Types that browsers run; of any other, and of `nomodule`, they tell nothing, not even an error (HTML, 4.12.1.1). */
const running = /^(module|[^/]+\/(x-)?(java|ecma|j|live)script[\d.]*)?$/i;

export function createScriptRunner(trusted: Trusted, writer: WriteInPlace): ScriptRunner {
  const ran = new Set<string>();
  const runScripts = new WeakSet<Element>();
  const beside = new Map<Element, Element>();
  return {
    ran,
    hasRun: (script) => runScripts.has(script),
    tidy() {
      for (const [inert, live] of beside) {
        if (inert.isConnected) continue;
        live.remove();
        beside.delete(inert);
      }
    },
    run(inert, ids, done, last) {
      // It starts where it stands, or not at all.
      if (isInertScript(inert) && !inert.isConnected) return true;
      for (const id of ids.flatMap((shared) => shared.split("|"))) ran.add(id);
      const address = addressOf(inert);
      const tells = address !== null && running.test(typeOf(inert)) && !inert.noModule;
      // One that the page has dropped since does not load, and holds up no other.
      const waits = tells && inert.isConnected && !inert.hasAttribute("async");
      const follow = (script: HTMLScriptElement, start: () => void): void => {
        const ended = (): void => {
          writer.finish(script);
          if (waits) done();
        };
        writer.watch(script, last);
        script.addEventListener("load", ended);
        script.addEventListener("error", ended);
        start();
        // An inline script has run by now, and has no load event.
        if (!tells) writer.finish(script);
      };
      if (isInertScript(inert)) {
        const isCopy = inert.hasAttribute(ranMark);
        const ask = askIfSpent(inert, trusted, () => {
          // A clone of what has run: its time is over, as any clone's is.
          if (isCopy) return waits ? done() : undefined;
          const live = scriptFor(inert, trusted);
          beside.set(inert, live);
          follow(live, () => putIn(live, inert));
        });
        follow(inert, () => startScript(inert, trusted));
        runScripts.add(inert);
        ask();
      } else {
        // One that code has made stays the same element, since its maker may listen to it. What came from a document without
        // a window may be spent, and tells nothing.
        const ask = askIfSpent(inert, trusted, () => waits && done());
        follow(inert, () => {
          if (address === null) return;
          // First what the browser may refuse: then the script is held as before.
          inert.src = trusted.createScriptURL(address);
          inert.removeAttribute("data-kelisim");
        });
        ask();
      }
      return !waits;
    },
  };
}
