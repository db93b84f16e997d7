/** Small screens, large zoom, spaced text and large fingers: nothing is cut, covered or too small. */
import { describe, expect, it } from "vitest";
import type { Page } from "../engines/engine.ts";
import { chromiumDevtools, desktop, hasChromium, phone, type Screen } from "./devtools.ts";
import { cutTexts, sidewaysFaults, targets, unreachable } from "./measure.ts";
import { languages, type Place, places } from "./places.ts";

const screens: Readonly<Record<string, Screen>> = {
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

/** As a visitor's own style sheet does, which reaches into shadow roots. */
const space = (page: Page, host: string): Promise<void> =>
  page.evaluate(
    (selector, css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.querySelector(selector)?.shadowRoot?.adoptedStyleSheets.push(sheet);
    },
    host,
    spaced,
  );

async function expectReadable(page: Page, { host }: Place): Promise<void> {
  expect(await sidewaysFaults(page, host), "scrolls sideways").toEqual([]);
  expect(await cutTexts(page, host), "cut").toEqual([]);
  expect(await unreachable(page, host), "cannot be pressed").toEqual([]);
}

describe.runIf(hasChromium)("in little room", () => {
  const { open } = chromiumDevtools();

  for (const place of places) {
    for (const language of languages) {
      it(`${place.name} in ${language} needs no scrolling sideways, and all of it can be pressed`, async () => {
        const { page, devtools } = await open({ place, language, screen: phone });
        for (const [name, screen] of Object.entries(screens)) {
          await devtools.setViewport({ ...screen });
          await expectReadable(page, place).catch((cause) => {
            throw new Error(`on ${name}: ${cause.message}`, { cause });
          });
        }
      });

      it(`${place.name} in ${language} takes spaced text`, async () => {
        const { page, devtools } = await open({ place, language, screen: phone });
        await space(page, place.host);
        for (const screen of [phone, desktop]) {
          await devtools.setViewport({ ...screen });
          await expectReadable(page, place);
        }
      });

      it(`${place.name} in ${language} has targets of 44 px, but for links in running text`, async () => {
        const { page, devtools } = await open({ place, language, screen: phone });
        for (const screen of [phone, desktop]) {
          await devtools.setViewport({ ...screen });
          const found = await targets(page, place.host);
          expect(found.length).toBeGreaterThan(0);
          expect(
            found.filter(({ width, height, isInText }) => !isInText && (width < 43.99 || height < 43.99)),
            `${screen.width} px wide`,
          ).toEqual([]);
        }
      });
    }
  }
});
