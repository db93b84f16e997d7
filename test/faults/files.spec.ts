/** Files of the SDK that are missing, slow or cut. */
import { describe, expect, it } from "vitest";
import { hasPart, recordOf, statusOf, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { runsEveryCase } from "../engines/matrix.ts";
import { expectAsked, faultySite, press, recordCookies } from "./site.ts";

describe.each(enginesUnderTest())("files of the SDK in %s", (engine) => {
  const site = faultySite(engine);
  // For an engine a file that is cut or is a page is one more script that does not run.
  const faults = runsEveryCase(engine) ? (["missing", "cut", "html"] as const) : (["missing"] as const);

  it.each(faults)("kelisim.js is %s: no dialog, all stays shut, the page works", async (fault) => {
    const visitor = await site.arrive();
    site.fail("/kelisim.js", fault);
    const page = await visitor.open(site.address());
    await site.expectShut(page, visitor);
    expect(await page.evaluate(() => document.querySelectorAll("[data-kelisim-ui]").length)).toBe(0);
    expect(await recordCookies(visitor)).toEqual([]);
  });

  it("kelisim.js is slow: all stays shut until it asks", async () => {
    const visitor = await site.arrive();
    const letGo = site.hold("/kelisim.js");
    // Deferred scripts come before DOMContentLoaded, so the page is not through with loading.
    const opening = visitor.open(site.address());
    await expect.poll(() => site.isAsked("/kelisim.js")).toBe(true);
    expect(site.asked()).toEqual([]);
    letGo();
    const page = await opening;
    await waitForPart(page, "banner");
    await site.expectShut(page, visitor);
  });

  it.each(faults)("kelisim-banner.js is %s: the dialogs ask in its place", async (fault) => {
    const visitor = await site.arrive();
    site.fail("/kelisim-banner.js", fault);
    const page = await visitor.open(site.address());
    await waitForPart(page, "banner");
    await site.expectShut(page, visitor);
    await press(page, "accept-all");
    await expectAsked(site);
    expect((await recordOf(page))?.act).toBe("accept-all");
  });

  it("kelisim-banner.js is slow: nobody is asked and all stays shut until it is there", async () => {
    const visitor = await site.arrive();
    const letGo = site.hold("/kelisim-banner.js");
    const page = await visitor.open(site.address(), "parsed");
    expect(await statusOf(page, "analytics")).toBe("undecided");
    await site.expectShut(page, visitor);
    expect(await hasPart(page, "banner")).toBe(false);
    letGo();
    await press(page, "accept-all");
    await expectAsked(site);
  });

  it.each(faults)("kelisim-acts.js is %s: an answer is not recorded, the question stays", async (fault) => {
    const visitor = await site.arrive();
    site.fail("/kelisim-acts.js", fault);
    const page = await visitor.open(site.address());
    await press(page, "accept-all");
    await site.expectShut(page, visitor);
    expect(await hasPart(page, "banner")).toBe(true);
    expect([await recordOf(page), await recordCookies(visitor)]).toEqual([null, []]);
    // The next page, with the file in place, asks again and can carry the answer out.
    site.mend();
    await page.reload();
    await press(page, "accept-all");
    await expectAsked(site);
  });

  it("kelisim-acts.js is slow: the question stays until the answer can be carried out, then it is", async () => {
    const visitor = await site.arrive();
    const letGo = site.hold("/kelisim-acts.js");
    const page = await visitor.open(site.address(), "parsed");
    await press(page, "accept-all");
    await site.expectShut(page, visitor);
    expect(await hasPart(page, "banner")).toBe(true);
    expect(await recordCookies(visitor)).toEqual([]);
    letGo();
    await expectAsked(site);
    expect((await recordOf(page))?.act).toBe("accept-all");
    expect(await hasPart(page, "banner")).toBe(false);
  });

  it.each(faults)(
    "kelisim-ui.js is %s: the settings do not open and the question stays; yes and no to all are recorded",
    async (fault) => {
      const visitor = await site.arrive();
      site.fail("/kelisim-ui.js", fault);
      const page = await visitor.open(site.address());
      await press(page, "choose");
      await site.expectShut(page, visitor);
      expect([await hasPart(page, "banner"), await hasPart(page, "settings")]).toEqual([true, false]);
      await press(page, "accept-all");
      await expectAsked(site);
      expect((await recordOf(page))?.act).toBe("accept-all");
    },
  );

  it("kelisim-ui.js is slow: the question stays until the settings can open, then they do", async () => {
    const visitor = await site.arrive();
    const letGo = site.hold("/kelisim-ui.js");
    const page = await visitor.open(site.address(), "parsed");
    await press(page, "choose");
    await site.expectShut(page, visitor);
    expect(await hasPart(page, "banner")).toBe(true);
    letGo();
    await waitForPart(page, "settings");
    expect([await statusOf(page, "analytics"), site.asked()]).toEqual(["undecided", []]);
  });
});
