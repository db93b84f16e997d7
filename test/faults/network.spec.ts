/** A visitor who is offline, and an operator's server that takes no receipts. */
import { describe, expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import { hasPart, recordOf, statusOf, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { expectAsked, faultySite, patience, press, recordCookies } from "./site.ts";

const pendingKey = "kelisim-receipts-faults";
const hasRest = (page: Page): Promise<unknown> =>
  page.waitFor(() => {
    const loaded = performance.getEntriesByType("resource").filter(({ duration }) => duration > 0);
    return ["acts", "ui"].every((file) => loaded.some(({ name }) => name.includes(`kelisim-${file}.js`)));
  });

describe.each(enginesUnderTest())("offline in %s", (engine) => {
  const site = faultySite(engine);
  const withReceipts = `index.html?config=${encodeConfig({ receipts: { url: "/receipts" } })}`;

  it("after the dialogs have come: a choice is recorded and in force; tags and the receipt come when it is over", async () => {
    const visitor = await site.arrive();
    const page = await visitor.open(site.address(withReceipts));
    await waitForPart(page, "banner");
    await hasRest(page);
    site.fail("*", "offline");
    await press(page, "accept-all");
    await page.waitFor(() => kelisim.status("analytics") === "granted");
    expect(await recordCookies(visitor)).toHaveLength(1);
    await page.waitFor((key) => localStorage.getItem(key) !== null, pendingKey);
    expect(site.asked()).toEqual([]);
    const id = (await recordOf(page))?.id;
    site.mend();
    await page.reload();
    await expectAsked(site);
    const taken = (): unknown[] =>
      site
        .demo()
        .receipts()
        .map(({ receipt }) => receipt.id);
    await expect.poll(() => taken().includes(id), patience).toBe(true);
    await page.waitFor((key) => localStorage.getItem(key) === null, pendingKey);
  });

  it("after the dialogs have come: a withdrawal shuts and clears", async () => {
    const visitor = await site.arrive();
    const page = await visitor.open(site.address());
    await press(page, "accept-all");
    await expectAsked(site);
    await page.waitFor(() => document.cookie.includes("_f_one"));
    site.fail("*", "offline");
    await page.evaluate(() => kelisim.withdraw());
    expect(await statusOf(page, "analytics")).toBe("denied");
    expect((await visitor.cookies()).map(({ name }) => name)).toEqual(["kelisim"]);
  });

  it("before the dialogs have come: nothing is recorded, the question stays, and the next page can be answered", async () => {
    const visitor = await site.arrive();
    for (const file of ["acts", "ui"]) site.fail(`/kelisim-${file}.js`, "offline");
    const page = await visitor.open(site.address());
    await press(page, "accept-all");
    await site.expectShut(page, visitor);
    expect(await hasPart(page, "banner")).toBe(true);
    expect(await recordCookies(visitor)).toEqual([]);
    site.mend();
    await page.reload();
    await press(page, "accept-all");
    await expectAsked(site);
  });
});

describe.each(enginesUnderTest())("receipts in %s", (engine) => {
  const site = faultySite(engine);
  const sentTo = (url: string, id: string): string => `index.html?config=${encodeConfig({ id, receipts: { url } })}`;

  it.each(["500", "hang", "offline"])(
    "whose server is down (%s): the choice counts, and the receipt is sent again",
    async (fault) => {
      const id = `faults-${fault}`;
      const key = `kelisim-receipts-${id}`;
      const taken = (): unknown[] =>
        site
          .demo()
          .receipts()
          .filter(({ receipt }) => receipt.operator === id)
          .map(({ receipt }) => receipt.id);
      const before = taken().length;
      const visitor = await site.arrive();
      if (fault === "offline") site.fail("/receipts", "offline");
      const page = await visitor.open(
        site.address(sentTo(fault === "offline" ? "/receipts" : `/receipts?status=${fault}`, id)),
      );
      await press(page, "accept-all");
      await expectAsked(site);
      const record = await recordOf(page);
      expect([record?.act, await statusOf(page, "analytics")]).toEqual(["accept-all", "granted"]);
      expect(taken()).toHaveLength(before);
      expect(await page.evaluate((name) => JSON.parse(localStorage.getItem(name) ?? "[]")[0]?.id, key)).toBe(
        record?.id,
      );
      site.mend();
      await page.goto(site.address(sentTo("/receipts", id)));
      await expect.poll(() => taken().slice(before), patience).toEqual([record?.id]);
      await page.waitFor((name) => localStorage.getItem(name) === null, key);
    },
  );
});
