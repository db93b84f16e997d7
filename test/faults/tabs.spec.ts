/** A tab that is closed at the wrong moment, and two that choose at once. */

import { decodeRecord } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { recordOf, statusOf, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { faultySite, patience, press, recordCookies } from "./site.ts";

describe.each(enginesUnderTest())("tabs in %s", (engine) => {
  const site = faultySite(engine);

  it("one is closed between choice and record: nothing is recorded, and the next page asks", async () => {
    const visitor = await site.arrive();
    const next = await visitor.open(site.demo().url("nothing.pages"));
    site.hold("/kelisim-acts.js");
    const tab = await visitor.newTab(site.address(), "parsed");
    await press(tab, "accept-all");
    await site.expectShut(tab, visitor);
    await tab.close();
    site.mend();
    await next.goto(site.address());
    await waitForPart(next, "banner");
    expect(await recordOf(next)).toBeNull();
    await site.expectShut(next, visitor);
    expect(await recordCookies(visitor)).toEqual([]);
  });

  it("one is closed in the turn of its choice: the choice is recorded whole, and in force on the next page", async () => {
    const visitor = await site.arrive();
    const next = await visitor.open(site.demo().url("nothing.pages"));
    const tab = await visitor.newTab(site.address());
    await waitForPart(tab, "banner");
    await tab.evaluate(() => kelisim.decide({ ads: false }));
    await tab.evaluate(() => void kelisim.decide({ analytics: true }));
    await tab.close();
    await next.goto(site.address());
    const record = await recordOf(next);
    expect(record?.purposes).toEqual({ analytics: true, ads: false });
    await expect.poll(() => site.asked(), patience).toContain("script");
    expect(site.asked()).not.toContain("image");
  });

  it.each(["acceptAll", "rejectAll"] as const)(
    "two choose at once, the first %s: one record is left, and both go by it",
    async (act) => {
      const visitor = await site.arrive();
      const tabs = [await visitor.open(site.address()), await visitor.newTab(site.address())] as const;
      for (const tab of tabs) await waitForPart(tab, "banner");
      const other = act === "acceptAll" ? "rejectAll" : "acceptAll";
      for (let round = 0; round < 4; round++) {
        await Promise.all(
          [act, other].map((name, index) =>
            tabs[index]?.evaluate(
              (run) => (kelisim as unknown as Record<string, () => Promise<boolean>>)[run]?.(),
              name,
            ),
          ),
        );
        // Firefox gives each process a copy of the jar, which two writes in the same milliseconds leave crosswise there: each
        // tab has the other's. The next page has what the jar has.
        if (engine === "firefox") for (const tab of tabs) await tab.reload();
        await expect
          .poll(async () => {
            const values = await recordCookies(visitor);
            const held = decodeRecord(values[0] ?? "")?.purposes.analytics ? "granted" : "denied";
            const statuses = [await statusOf(tabs[0], "analytics"), await statusOf(tabs[1], "analytics")];
            return values.length === 1 && statuses.every((status) => status === held);
          }, patience)
          .toBe(true);
      }
      const ids = [await recordOf(tabs[0]), await recordOf(tabs[1])].map((record) => record?.id);
      expect(ids[0]).toBe(ids[1]);
      const isGranted = (await statusOf(tabs[0], "ads")) === "granted";
      for (const tab of tabs) {
        await tab.waitFor((yes) => Boolean(document.querySelector("img")?.hasAttribute("src")) === yes, isGranted);
      }
    },
  );
});
