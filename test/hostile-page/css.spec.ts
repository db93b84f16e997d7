import { describe, expect, it } from "vitest";
import { part, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { expectUsable } from "./acts.ts";
import { hostileSiteIn, usualSetUps } from "./hostile-site.ts";

const hides =
  "display: none !important; visibility: hidden !important; opacity: 0 !important; pointer-events: none !important";

const styles: Record<string, string> = {
  "everything is unset": "* { all: unset !important } head, script { display: none !important }",
  "everything is initial, or inherits": "* { all: inherit !important } html { all: initial !important }",
  "our elements are hidden": `html > div, body > div, [data-kelisim-ui] { ${hides} }`,
  "our elements are small and away": `html > div, body > div {
    width: 1px !important; height: 1px !important; overflow: hidden !important; clip-path: inset(50%) !important;
    position: absolute !important; left: -9999px !important; transform: scale(0) !important; z-index: -1 !important }`,
  "text is huge, in capitals and from right to left":
    "* { font: 60px/3 cursive !important; text-transform: uppercase !important; direction: rtl !important; letter-spacing: 1em !important }",
  "the body is transformed": "body { transform: translateY(0); height: 5000px }",
  "the body is filtered, contained and in perspective":
    "body { filter: blur(0); contain: layout; perspective: 9px; height: 5000px }",
  "the body is clipped":
    "body { height: 100px; overflow: hidden; contain: strict; position: relative; z-index: 0; isolation: isolate }",
  "the body takes no pointer but for its own button":
    "body { pointer-events: none; user-select: none } #own { pointer-events: auto }",
  "the page is a grid, and does not scroll":
    "html { display: grid; overflow: hidden; height: 100% } body { overflow: hidden; margin: 0 }",
};

const cover = `<div style="position: fixed; inset: 50% 0 0; z-index: 2147483647; background: #fff"></div>`;

/** Whether a part can be seen without scrolling, and a pointer meets it. */
const isInSight = (page: Page, name: string): Promise<boolean> =>
  page.evaluate((selector) => {
    for (const { shadowRoot } of document.querySelectorAll("*")) {
      const found = shadowRoot?.querySelector(selector);
      if (!found || !shadowRoot) continue;
      const { left, right, top, bottom } = found.getBoundingClientRect();
      const hit = shadowRoot.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      return (
        top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth && Boolean(hit && found.contains(hit))
      );
    }
    return false;
  }, part(name));

describe.each(enginesUnderTest())("a page with styles against us in %s", (engine) => {
  const { visit } = hostileSiteIn(engine);

  describe.each(usualSetUps)("%s", (setUp) => {
    it.each(Object.entries(styles))("is usable without scrolling: %s", async (_, css) => {
      const hostile = await visit(setUp, { first: `<style>${css}</style>` });
      await waitForPart(hostile.page, "banner");
      for (const name of ["accept-all", "reject-all", "choose"]) {
        await expect.poll(() => isInSight(hostile.page, name), { timeout: 10_000 }).toBe(true);
      }
      await expectUsable(hostile);
    });

    it("is usable in front of the highest element of the page, also of one that comes later", async () => {
      const hostile = await visit(setUp, { last: cover });
      await waitForPart(hostile.page, "banner");
      await hostile.page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), cover);
      await expect.poll(() => isInSight(hostile.page, "accept-all"), { timeout: 10_000 }).toBe(true);
      await expectUsable(hostile);
    });

    it("is usable at the end of the page where the whole page is transformed", async () => {
      await expectUsable(
        await visit(setUp, { first: "<style>html { transform: scale(1) } body { height: 3000px }</style>" }),
      );
    });
  });
});
