/** React that hydrates the whole document; what docs/frameworks.md says of it. */
import { describe, expect, it } from "vitest";
import { part, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest, type Page } from "../engines/index.ts";
import { expectUsable } from "./acts.ts";
import { hostileSiteIn, type SetUp } from "./hostile-site.ts";
import { type ReactVersion, reactScript, reactVersions } from "./react-page.ts";

/** @returns whether the document is another one after it */
const hydrated = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const before = document.documentElement;
    await hydrate();
    return document.documentElement !== before;
  });

/**
 * React 18 takes an element beside the body for a mistake, and draws the document anew; what code has put into the old
 * one, such as a held script, goes with it.
 */
const cases: Record<ReactVersion, { readonly setUp: SetUp; readonly drawsAnew: boolean }> = {
  18: { setUp: "inert", drawsAnew: true },
  19: { setUp: "guard", drawsAnew: false },
};

describe.each(enginesUnderTest())("a document that React hydrates in %s", (engine) => {
  const { visit } = hostileSiteIn(engine);

  describe.each(reactVersions)("React %s", (version) => {
    const { setUp, drawsAnew } = cases[version];

    it("once the banner is there", async () => {
      const hostile = await visit(setUp, { last: await reactScript(version) });
      await waitForPart(hostile.page, "banner");
      expect(await hydrated(hostile.page)).toBe(drawsAnew);
      await expectUsable(hostile);
    });

    it("once a choice was made", async () => {
      const hostile = await visit(setUp, { last: await reactScript(version) });
      await hostile.page.click(part("reject-all"));
      await waitForPart(hostile.page, "reopen");
      expect(await hydrated(hostile.page)).toBe(drawsAnew);
      await hostile.expectShutAndAlive();
      await hostile.page.click(part("reopen"));
      await hostile.page.click(`${part("settings")} ${part("accept-all")}`);
      await hostile.expectReleased();
    });
  });
});
