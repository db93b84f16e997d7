import { describe, expect, it } from "vitest";
import { part, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { expectUsable } from "./acts.ts";
import { hostileSiteIn, usualSetUps } from "./hostile-site.ts";

/** No driver of the three engines shows a page as printed, so the rules for paper are made to count on the screen. */
const asPrinted = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const roots = [...document.querySelectorAll("*")].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const rules = roots
      .flatMap(({ adoptedStyleSheets }) => adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]))
      .filter((rule) => rule instanceof CSSMediaRule && rule.media.mediaText === "print") as CSSMediaRule[];
    for (const { media } of rules) media.mediaText = "all";
    const drawn = roots.flatMap((root) =>
      [...root.querySelectorAll("*")].flatMap((element) => [...element.getClientRects()]),
    );
    for (const { media } of rules) media.mediaText = "print";
    return drawn.filter(({ width, height }) => width > 0 && height > 0).length;
  });

describe.each(enginesUnderTest())("a page on paper in %s", (engine) => {
  const { visit } = hostileSiteIn(engine);

  it.each(usualSetUps)("shows none of us, and is as before afterwards: %s", async (setUp) => {
    const hostile = await visit(setUp, {});
    const { page } = hostile;
    await waitForPart(page, "banner");
    expect(await asPrinted(page)).toBe(0);
    await page.click(part("choose"));
    await waitForPart(page, "settings");
    expect(await asPrinted(page)).toBe(0);
    await page.press("Escape");
    await page.evaluate(() => {
      for (const type of ["beforeprint", "afterprint"]) dispatchEvent(new Event(type));
    });
    await expectUsable(hostile);
    await page.waitFor(() =>
      [...document.querySelectorAll("*")].some((host) => host.shadowRoot?.querySelector("[data-part=reopen]")),
    );
    expect(await asPrinted(page)).toBe(0);
  });
});
