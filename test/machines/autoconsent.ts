import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AutoConsentCMPRule, ContentScriptMessage } from "@duckduckgo/autoconsent";
import type { Page } from "../engines/engine.ts";

const main = createRequire(import.meta.url).resolve("@duckduckgo/autoconsent");

/** The library's own content script, as its tests inject it. */
const contentScript = readFileSync(join(main, "../autoconsent.playwright.js"), "utf8");

/** The rule that is kept for upstream. */
export const rule: AutoConsentCMPRule = JSON.parse(
  readFileSync(join(import.meta.dirname, "../../docs/autoconsent/kelisim.json"), "utf8"),
);

/** Every rule that comes with the library. */
export const publishedRules: readonly AutoConsentCMPRule[] = JSON.parse(
  readFileSync(join(main, "../../rules/rules.json"), "utf8"),
).autoconsent;

interface Globals {
  __told: ContentScriptMessage[];
  autoconsentSendMessage(message: ContentScriptMessage): Promise<void>;
  autoconsentReceiveMessage(message: object): Promise<void>;
}

/** Starts the content script in the page, with the answers that a browser extension would give it. */
export async function startAutoconsent(
  page: Page,
  autoAction: "optIn" | "optOut" | null,
  rules: readonly AutoConsentCMPRule[] = [rule],
): Promise<void> {
  await page.evaluate(
    (script, action, autoconsent) => {
      const here = globalThis as unknown as Globals;
      // What it hides while it looks is shown again at the end alone, which is how the end is known.
      const hiding = { enablePrehide: true, prehideTimeout: 60_000 };
      const config = { enabled: true, autoAction: action, disabledCmps: [], detectRetries: 20, ...hiding };
      here.__told = [];
      here.autoconsentSendMessage = async (message) => {
        // A snapshot: the script goes on changing what it reports.
        here.__told.push(JSON.parse(JSON.stringify(message)));
        await Promise.resolve();
        if (message.type === "init")
          await here.autoconsentReceiveMessage({ type: "initResp", config, rules: { autoconsent } });
      };
      new Function(script).call(globalThis);
    },
    contentScript,
    autoAction,
    rules,
  );
}

/** Runs the rule's own test of what was done. */
export const selfTest = (page: Page): Promise<void> =>
  page.evaluate(() => (globalThis as unknown as Globals).autoconsentReceiveMessage({ type: "selfTest" }));

/** Everything it has said of this type so far. */
export const told = (page: Page, type: string): Promise<ContentScriptMessage[]> =>
  page.evaluate((wanted) => (globalThis as unknown as Globals).__told.filter((one) => one.type === wanted), type);

/** Waits until it has given up looking for a dialog to answer. */
export const waitUntilIdle = (page: Page): Promise<unknown> =>
  page.waitFor(() =>
    (globalThis as unknown as Globals).__told.some(
      (one) => one.type === "report" && one.state.lifecycle === "cmpDetected" && !one.state.prehideOn,
    ),
  );

export const waitUntilTold = (page: Page, type: string): Promise<unknown> =>
  page.waitFor((wanted) => (globalThis as unknown as Globals).__told.some((one) => one.type === wanted), type);
