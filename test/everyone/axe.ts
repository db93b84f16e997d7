import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, Result } from "axe-core";
import type { Page } from "../engines/engine.ts";
import type { Place } from "./places.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** On by themselves are all rules of WCAG 2.2 A and AA and axe's own advice, but for these. */
const rules = { "target-size": { enabled: true }, "color-contrast-enhanced": { enabled: false } };

/** The rules that a theme can break: the others look at what is there, and not at its colours. */
export const colourRules = ["color-contrast", "link-in-text-block"];

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

/** Tall enough for every dialog as a whole: axe cannot tell the contrast of what has scrolled out of sight. */
const tall = { width: 1280, height: 7000 };

/** Makes the page one that axe can see as a whole. It stays so. */
export async function prepareForAxe(page: Page): Promise<void> {
  await page.setViewport(tall.width, tall.height);
  await page.evaluate((code) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync("dialog .card { max-height: none !important }");
    for (const { shadowRoot } of document.querySelectorAll("*")) shadowRoot?.adoptedStyleSheets.push(sheet);
    // The dialogs stand beside the body, and axe tells colours within `document.body` alone (axe-core 4.14, createGrid).
    Object.defineProperty(document, "body", { configurable: true, get: () => document.documentElement });
    // The tool itself, in a page without a policy.
    new Function(code).call(globalThis);
  }, source);
}

/** @param only these rules, by their ids; without it all */
export async function axeFindings(page: Page, place: Place, only?: readonly string[]): Promise<AxeFindings> {
  const { violations, incomplete, passes }: AxeResults = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(options),
    // Of the kinds that are not named axe tells one node a rule, which may be the page's.
    only ? { rules, runOnly: only } : { rules, resultTypes: ["violations", "incomplete"] },
  );
  return {
    violations: findings(violations, place),
    incomplete: findings(incomplete, place),
    passes: findings(passes, place),
  };
}
