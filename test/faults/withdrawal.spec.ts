/** A withdrawal that does not come to its end. */
import { describe, expect, it } from "vitest";
import { hasPart, recordOf, statusOf, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { expectAsked, faultySite, patience, press, recordCookies } from "./site.ts";

const left = (page: Page): Promise<unknown> =>
  page.evaluate(async () => ({
    cookie: document.cookie.includes("_f_"),
    storage: localStorage.getItem("f_one"),
    bases: (await indexedDB.databases()).map(({ name }) => name).filter((name) => name?.startsWith("f_")),
  }));

describe.each(enginesUnderTest())("a withdrawal in %s", (engine) => {
  const site = faultySite(engine);
  const accepted = async () => {
    const visitor = await site.arrive();
    const page = await visitor.open(site.address());
    await press(page, "accept-all");
    await expectAsked(site);
    await page.waitFor(() => localStorage.getItem("f_one") !== null && document.cookie.includes("_f_one"));
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open("f_base");
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
        }),
    );
    return { visitor, page };
  };

  it("that ends half way has shut the gate, and the next page clears the rest", async () => {
    const { visitor, page } = await accepted();
    await page.evaluate(() => {
      // Storage is cleared after a pause, which here never ends.
      window.setTimeout = (() => 0) as unknown as typeof window.setTimeout;
      void kelisim.withdraw();
    });
    await page.waitFor(() => kelisim.status("analytics") === "denied" && !document.cookie.includes("_f_one"));
    expect(await left(page)).toEqual({ cookie: false, storage: "1", bases: ["f_base"] });
    site.demo().clearRequests();
    await page.goto(site.address());
    await page.waitFor(() => localStorage.getItem("f_one") === null);
    await expect.poll(() => left(page), patience).toEqual({ cookie: false, storage: null, bases: [] });
    await site.expectShut(page, visitor);
    expect((await recordOf(page))?.act).toBe("withdraw");
    expect(await hasPart(page, "banner")).toBe(false);
  });

  it("whose page is closed at once is in force and cleared on the next page", async () => {
    const { visitor, page } = await accepted();
    const next = await visitor.newTab(site.demo().url("nothing.pages"));
    await page.evaluate(() => void kelisim.withdraw());
    await page.close();
    site.demo().clearRequests();
    await next.goto(site.address());
    await expect.poll(() => left(next), patience).toEqual({ cookie: false, storage: null, bases: [] });
    expect(await statusOf(next, "analytics")).toBe("denied");
    await site.expectShut(next, visitor);
  });

  it("that cannot be recorded, since cookies are blocked by now, shuts the page and says that the record is left", async () => {
    const { visitor, page } = await accepted();
    const report = await page.evaluate(async () => {
      Object.defineProperty(document, "cookie", { configurable: true, get: () => "", set: () => {} });
      return (await kelisim.withdraw()) as unknown as { remaining: { name: string; reason: string }[] };
    });
    expect(report.remaining).toContainEqual({ name: "kelisim", where: "cookie", reason: "blocked" });
    expect(await statusOf(page, "analytics")).toBe("undecided");
    expect(await page.evaluate(() => document.querySelector("img")?.hasAttribute("src"))).toBe(false);
    expect(await recordCookies(visitor)).toHaveLength(1);
  });

  it("by deleting the record by hand is one: shut at once, cleared, asked again", async () => {
    const { visitor, page } = await accepted();
    await visitor.deleteCookie("kelisim");
    await page.evaluate(() => void dispatchEvent(new Event("focus")));
    await waitForPart(page, "banner");
    expect(await statusOf(page, "analytics")).toBe("undecided");
    await expect.poll(() => left(page), patience).toEqual({ cookie: false, storage: null, bases: [] });
  });
});
