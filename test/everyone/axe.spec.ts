/** axe-core finds nothing in what Kelisim draws: each dialog and state, in both languages and both themes. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, Result } from "axe-core";
import { describe, expect, it } from "vitest";
import type { Page } from "../engines/engine.ts";
import { chromiumDevtools, emulate, hasChromium, themes } from "./devtools.ts";
import { languages, type Place, places } from "./places.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** On by themselves are all rules of WCAG 2.2 A and AA and axe's own advice, but for these. */
const rules = { "target-size": { enabled: true }, "color-contrast-enhanced": { enabled: false } };

interface Finding {
  readonly rule: string;
  readonly where: string;
  readonly why: string;
}

/** What axe says of nodes in the place's shadow root. The page around it is the operator's. */
function findings(results: readonly Result[], { host }: Place): Finding[] {
  return results.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ target }) => Array.isArray(target[0]) || JSON.stringify(target).includes(host))
      .map(({ target, failureSummary = "" }) => ({ rule: id, where: target.flat().join(" >> "), why: failureSummary })),
  );
}

/** Tall enough for every dialog as a whole: axe cannot tell the contrast of what has scrolled out of sight. */
const tall = { width: 1280, height: 7000 };

const unroll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("dialog .card { max-height: none !important }");
    for (const { shadowRoot } of document.querySelectorAll("*")) shadowRoot?.adoptedStyleSheets.push(sheet);
  });

async function look(page: Page): Promise<AxeResults> {
  await page.evaluate((code) => {
    // The dialogs stand beside the body, and axe tells colours within `document.body` alone (axe-core 4.14, createGrid).
    Object.defineProperty(document, "body", { configurable: true, get: () => document.documentElement });
    // The tool itself, in a page without a policy.
    if (!("axe" in globalThis)) new Function(code).call(globalThis);
  }, source);
  return page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(options),
    { rules, resultTypes: ["violations", "incomplete"] },
  );
}

describe.runIf(hasChromium)("axe-core", () => {
  const { open } = chromiumDevtools();

  for (const place of places) {
    it.each(languages)(`finds nothing in ${place.name} in %s, light and dark`, async (language) => {
      const { page, session } = await open({ place, language });
      await page.setViewport(tall.width, tall.height);
      await unroll(page);
      for (const theme of themes) {
        await emulate(session, { "prefers-color-scheme": theme, "prefers-reduced-motion": "reduce" });
        const { violations, incomplete, passes } = await look(page);
        expect(findings(violations, place), `violations, ${theme}`).toEqual([]);
        expect(findings(incomplete, place), `what axe cannot tell, ${theme}`).toEqual([]);
        expect(findings(passes, place).length, `what axe looked at, ${theme}`).toBeGreaterThan(0);
      }
    });
  }
});
