import type { Trusted } from "../page/trusted.ts";
import type { WriteInPlace } from "./document-write.ts";
import { liveScript } from "./live-script.ts";

export interface ScriptRunner {
  /**
   * Runs an inert script in its place.
   * @param done called when the script has loaded or failed
   * @returns whether the tags behind it need not wait for that
   */
  run(inert: HTMLScriptElement, ids: readonly string[], done: () => void): boolean;
  /** Ids of all scripts run. */
  readonly ran: ReadonlySet<string>;
}

/** Types that browsers run; of any other, and of `nomodule`, they tell nothing, not even an error (HTML, 4.12.1.1). */
const running = /^(module|[^/]+\/(x-)?(java|ecma|j|live)script[\d.]*)?$/i;

export function createScriptRunner(trusted: Trusted, writer: WriteInPlace): ScriptRunner {
  const ran = new Set<string>();
  return {
    ran,
    run(inert, ids, done) {
      for (const id of ids.flatMap((shared) => shared.split("|"))) ran.add(id);
      // One that code has made stays the same element, since its maker may listen to it.
      const isText = inert.type === "text/plain";
      const script = isText ? liveScript(inert, trusted) : inert;
      const address = inert.getAttribute("data-src");
      const fromAddress = address !== null;
      writer.watch(script);
      const tells = fromAddress && running.test(script.type) && !script.noModule;
      // One that the page has dropped since does not load, and holds up no other.
      const waits = tells && inert.isConnected && !inert.hasAttribute("async");
      const ended = (): void => {
        writer.finish(script);
        if (waits) done();
      };
      script.addEventListener("load", ended);
      script.addEventListener("error", ended);
      if (isText) inert.replaceWith(script);
      else if (fromAddress) {
        // First what the browser may refuse: then the script is held as before.
        script.src = trusted.createScriptURL(address);
        script.removeAttribute("data-kelisim");
      }
      // An inline script has run by now, and has no load event.
      if (!tells) writer.finish(script);
      return !waits;
    },
  };
}
