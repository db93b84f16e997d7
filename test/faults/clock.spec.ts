/** A clock that is set, and a time zone that changes, between one page and the next. */
import { describe, expect, it } from "vitest";
import { recordOf, statusOf, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { expectAsked, faultySite, press, recordCookies } from "./site.ts";

const day = 86_400_000;

describe.each(enginesUnderTest())("the clock in %s", (engine) => {
  const site = faultySite(engine);
  const at = (shift: number): string => site.address(`index.html?clock=${Date.now() + shift}`);

  it("set forward within the term: the choice counts, and its end does not move", async () => {
    const visitor = await site.arrive();
    const page = await visitor.open(site.address());
    await press(page, "accept-all");
    await expectAsked(site);
    const record = await recordOf(page);
    await page.goto(at(300 * day));
    expect(await recordOf(page)).toEqual(record);
    await page.goto(site.address());
    expect(await recordOf(page)).toEqual(record);
  });

  it("set forward past the term: asked again, nothing runs; set back, still asked", async () => {
    const visitor = await site.arrive();
    const page = await visitor.open(site.address());
    await press(page, "accept-all");
    await expectAsked(site);
    await page.evaluate(() => kelisim.decide({ analytics: true }));
    const tab = await visitor.newTab(site.demo().url("nothing.pages"));
    await page.close();
    site.demo().clearRequests();
    await tab.goto(at(400 * day));
    await waitForPart(tab, "banner");
    expect(await statusOf(tab, "analytics")).toBe("undecided");
    expect(await recordCookies(visitor)).toEqual([]);
    await tab.goto(site.address());
    await waitForPart(tab, "banner");
    await site.expectShut(tab, visitor);
  });

  it("set back to before the choice: asked again, nothing runs, and the choice from the future is gone", async () => {
    const visitor = await site.arrive();
    const page = await visitor.open(at(10 * day));
    await press(page, "accept-all");
    await expectAsked(site);
    const tab = await visitor.newTab(site.demo().url("nothing.pages"));
    await page.close();
    site.demo().clearRequests();
    await tab.goto(site.address());
    await waitForPart(tab, "banner");
    await site.expectShut(tab, visitor);
    expect(await recordCookies(visitor)).toEqual([]);
  });

  it("set back while the page is open: shut and asked again as soon as the page is looked at", async () => {
    const visitor = await site.arrive();
    const page = await visitor.open(site.address());
    await press(page, "accept-all");
    await expectAsked(site);
    await page.evaluate((back) => {
      const earlier = Date.now() - back;
      Date.now = () => earlier;
      dispatchEvent(new Event("focus"));
    }, day);
    await waitForPart(page, "banner");
    expect(await statusOf(page, "analytics")).toBe("undecided");
    expect(await page.evaluate(() => document.querySelector("img")?.hasAttribute("src"))).toBe(false);
  });
});

/** On either side of the date line. */
const zones = ["Pacific/Kiritimati", "Pacific/Pago_Pago"] as const;

describe.each(enginesUnderTest())("the time zone in %s", (engine) => {
  const made: { value: string; until: number }[] = [];
  // 31 January there, 30 January here.
  const act = Date.UTC(2027, 0, 31, 10, 30);
  const end = Date.UTC(2028, 1, 29, 10, 30);
  const zoneOf = (page: Page): Promise<string> => page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);

  describe.each(zones)("%s", (zone) => {
    const site = faultySite(engine, { timeZone: zone });

    it("moves neither the day nor the end of a choice, and a choice made in another one counts", async () => {
      const visitor = await site.arrive();
      const page = await visitor.open(site.address(`index.html?clock=${act}`));
      expect(await zoneOf(page)).toBe(zone);
      await press(page, "accept-all");
      await expectAsked(site);
      const { at = 0, until = 0 } = (await recordOf(page)) ?? {};
      // The clock has run on since the page began.
      expect(until - end).toBe(at - act);
      made.push({ value: (await recordCookies(visitor))[0] ?? "", until });
      const [first] = made;
      const elsewhere = encodeURIComponent(`kelisim=${first?.value}; Path=/`);
      const traveller = await site.arrive();
      const tab = await traveller.open(site.address(`index.html?clock=${end - 60_000}&cookie=${elsewhere}`));
      expect([await statusOf(tab, "analytics"), (await recordOf(tab))?.until]).toEqual(["granted", first?.until]);
      await tab.goto(site.address(`index.html?clock=${first?.until}&cookie=${elsewhere}`));
      expect(await statusOf(tab, "analytics")).toBe("undecided");
    });
  });
});
