/** Cookies that the browser does not keep, and storage that is full. */
import { describe, expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import { hasPart, recordOf, statusOf, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { expectAsked, faultySite, patience, press, recordCookies } from "./site.ts";

/** Leaves no room in localStorage, not for a single character. */
const fillStorage = (page: Page): Promise<void> =>
  page.evaluate(() => {
    let step = 2 ** 22;
    for (let key = 0; step >= 1; key++) {
      try {
        localStorage.setItem(`own${key}`, "x".repeat(step));
      } catch {
        step /= 2;
      }
    }
  });

describe.each(enginesUnderTest())("what the browser does not keep in %s", (engine) => {
  const site = faultySite(engine);

  it("cookies are blocked: the dialog says that the choice could not be kept, all stays shut, the next page asks", async () => {
    const visitor = await site.arrive();
    const page = await visitor.open(site.address("index.html?cookies=off"));
    await press(page, "accept-all");
    await waitForPart(page, "failed");
    expect([await statusOf(page, "analytics"), await recordOf(page)]).toEqual(["undecided", null]);
    await site.expectShut(page, visitor);
    expect(await recordCookies(visitor)).toEqual([]);
    await page.reload();
    await waitForPart(page, "banner");
    await site.expectShut(page, visitor);
  });

  it("cookies throw, in a sandboxed page: no dialog, all stays shut, the page works", async () => {
    const visitor = await site.arrive();
    const page = await visitor.open(site.address(`index.html?csp=${encodeURIComponent("sandbox allow-scripts")}`));
    await page.waitFor(() => typeof globalThis.kelisim?.status === "function");
    const thrown = await page.evaluate(() => {
      try {
        return document.cookie;
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(thrown).toBe("SecurityError");
    expect(await page.evaluate(() => kelisim.acceptAll())).toBe(false);
    await site.expectShut(page, visitor);
    expect(await recordCookies(visitor)).toEqual([]);
    expect(await hasPart(page, "banner")).toBe(false);
  });

  it("the cookie jar is full: a choice counts as long as the jar holds it, and no longer", async () => {
    const visitor = await site.arrive();
    const page = await visitor.open(site.address());
    const bake = (from: number): Promise<void> =>
      page.evaluate((start) => {
        for (let i = start; i < start + 400; i++) document.cookie = `own${i}=1; path=/; max-age=9999`;
      }, from);
    const isInJar = (): Promise<boolean> => page.evaluate(() => document.cookie.includes("kelisim="));
    await bake(0);
    await press(page, "accept-all");
    await page.waitFor(() => kelisim.status("analytics") !== "undecided" || !document.cookie.includes("kelisim="));
    expect(await statusOf(page, "analytics")).toBe((await isInJar()) ? "granted" : "undecided");
    await bake(400);
    await page.reload();
    const kept = await isInJar();
    expect(await statusOf(page, "analytics")).toBe(kept ? "granted" : "undecided");
    if (!kept) await waitForPart(page, "banner");
  });

  it("storage is full: the choice is recorded and in force, and a receipt that does not arrive is said to be lost", async () => {
    const visitor = await site.arrive();
    const receipts = encodeConfig({ receipts: { url: "/receipts?status=500" } });
    const page = await visitor.open(site.address(`index.html?config=${receipts}`));
    await waitForPart(page, "banner");
    await fillStorage(page);
    await press(page, "accept-all");
    await expect.poll(() => recordCookies(visitor), patience).toHaveLength(1);
    // The tag finds no room either, and sends no pixel.
    await expect.poll(() => site.asked(), patience).toEqual(expect.arrayContaining(["image", "script"]));
    expect(await page.evaluate(() => localStorage.getItem("kelisim-receipts-faults"))).toBeNull();
    if (engine === "webkit") return;
    await expect
      .poll(() => page.console().filter((line) => line.includes("receipt that does not arrive now is lost")), patience)
      .toHaveLength(1);
  });

  it("storage is full: a withdrawal clears all the same", async () => {
    const visitor = await site.arrive();
    const page = await visitor.open(site.address());
    await press(page, "accept-all");
    await expectAsked(site);
    await page.waitFor(() => localStorage.getItem("f_one") !== null);
    await fillStorage(page);
    await page.evaluate(() => kelisim.withdraw());
    expect(await page.evaluate(() => [document.cookie.includes("_f_one"), localStorage.getItem("f_one")])).toEqual([
      false,
      null,
    ]);
    expect((await recordOf(page))?.purposes).toEqual({ analytics: false, ads: false });
  });
});
