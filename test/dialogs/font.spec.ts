/** The dialogs take the page's font where it has the Kazakh letters, and never two fonts for one word. */
import { describe, expect, it } from "vitest";
import { waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { siteIn } from "../gate/site.ts";

describe.each(enginesUnderTest())("in %s, the dialogs", (engine) => {
  const { open } = siteIn(engine, "dialogs");

  it.each([
    ["Kazakh", true],
    ["Russian", false],
  ])("take a page's font that has all letters, and no other: %s", async (font, isTaken) => {
    const page = await open(`font.html?font=${font}`);
    await page.evaluate(() => document.fonts.ready);
    await page.evaluate(() => kelisim.show("settings"));
    await waitForPart(page, "settings");
    const family = await page.evaluate(
      () => getComputedStyle(document.querySelector("[data-kelisim-ui]") as Element).fontFamily,
    );
    expect(family.includes(font)).toBe(isTaken);
    expect(family).toContain("Noto Sans");
  });
});
