import { expect } from "vitest";
import type { Page } from "../engines/engine.ts";
import type { Screen } from "./devtools.ts";
import { cutTexts, sidewaysFaults, unreachable } from "./measure.ts";
import type { Place } from "./places.ts";

export const littleRoom: Readonly<Record<string, Screen>> = {
  "a screen of 320 px": { width: 320, height: 568 },
  // What a window of 1280 x 1024 is at 400 % (WCAG 1.4.10): as many device pixels, a quarter of the CSS pixels.
  "1280 px at 400 %": { width: 320, height: 256, deviceScaleFactor: 4 },
  "a phone that lies down": { width: 640, height: 320 },
};

/** https://www.w3.org/TR/WCAG22/#text-spacing */
const spaced = `* {
  line-height: 1.5 !important;
  letter-spacing: .12em !important;
  word-spacing: .16em !important;
}
p { margin-bottom: 2em !important }`;

/** Spaces text as a visitor's own style sheet does, which reaches into shadow roots; or takes that sheet away again. */
export const spaceText = (page: Page, host: string, isSpaced: boolean): Promise<void> =>
  page.evaluate(
    (selector, css) => {
      const sheets = document.querySelector(selector)?.shadowRoot?.adoptedStyleSheets;
      if (!css) return void sheets?.pop();
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      sheets?.push(sheet);
    },
    host,
    isSpaced ? spaced : "",
  );

export async function expectReadable(page: Page, { host }: Place): Promise<void> {
  expect(await sidewaysFaults(page, host), "scrolls sideways").toEqual([]);
  expect(await cutTexts(page, host), "cut").toEqual([]);
  expect(await unreachable(page, host), "cannot be pressed").toEqual([]);
  expect(await slides(page, host), "slides out of sight").toBe(false);
}

/** A dialog's card alone scrolls. The dialog around it fills the window. */
const slides = (page: Page, host: string): Promise<boolean> =>
  page.evaluate((selector) => {
    const dialog = document.querySelector(selector)?.shadowRoot?.querySelector("dialog");
    return !!dialog && dialog.scrollHeight > dialog.clientHeight + 1;
  }, host);
