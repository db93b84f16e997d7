import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, Result } from "axe-core";
import type { Page } from "../engines/engine.ts";
import type { Place } from "./places.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * On by themselves are all rules of WCAG 2.2 A and AA and axe's own advice, but for these. Contrast is measured by
 * text-colours.ts.
 */
const rules = { "target-size": { enabled: true }, "color-contrast": { enabled: false } };

interface Finding {
  readonly rule: string;
  readonly where: string;
  readonly why: string;
}

export type AxeFindings = Readonly<Record<"violations" | "incomplete" | "passes", readonly Finding[]>>;

/** What axe says of nodes in the place's shadow root. The page around it is the operator's. */
function findings(results: readonly Result[], { host }: Place): Finding[] {
  return results.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ target }) => Array.isArray(target[0]) || JSON.stringify(target).includes(host))
      .map(({ target, failureSummary = "" }) => ({ rule: id, where: target.flat().join(" >> "), why: failureSummary })),
  );
}

/** Tall enough for every dialog as a whole: axe cannot tell the size of what has scrolled out of sight. */
const tall = { width: 1280, height: 7000 };

/** Makes the page one that axe can see as a whole. It stays so. */
export async function prepareForAxe(page: Page): Promise<void> {
  await page.setViewport(tall.width, tall.height);
  await page.evaluate((code) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("dialog .card { max-height: none !important }");
    for (const { shadowRoot } of document.querySelectorAll("*")) shadowRoot?.adoptedStyleSheets.push(sheet);
    // The tool itself, in a page without a policy.
    new Function(code).call(globalThis);
  }, source);
}

export async function axeFindings(page: Page, place: Place): Promise<AxeFindings> {
  const { violations, incomplete, passes }: AxeResults = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(options),
    { rules, resultTypes: ["violations", "incomplete"] },
  );
  return {
    violations: findings(violations, place),
    incomplete: findings(incomplete, place),
    passes: findings(passes, place),
  };
}
