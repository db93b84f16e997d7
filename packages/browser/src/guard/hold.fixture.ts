import { createTrusted } from "../page/trusted.ts";
import { createHold, type Hold } from "./hold.ts";
import { createInertHtml, type InertHtml } from "./inert-html.ts";
import type { Rules } from "./rules.ts";

export interface Holding {
  readonly hold: Hold;
  readonly held: Set<Element>;
  readonly inertHtml: InertHtml;
}

/** What makes elements and HTML inert by these rules, in a page. The text of a frame gets a mark in front. */
export function holdingIn(window: Window & typeof globalThis, rules: Rules): Holding {
  const held = new Set<Element>();
  const trusted = createTrusted(window);
  const hold = createHold(window, { rules, held, trusted, frameText: (html) => `<!--entered-->${inertHtml(html)}` });
  const inertHtml = createInertHtml(window, hold, trusted);
  return { hold, held, inertHtml };
}
