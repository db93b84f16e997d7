/**
 * The site's own script file uses what a vendor's tag would have brought. While the tag waits, all else of the site works;
 * once it may run, it does what the file has asked of it, without a reload where there is no lock.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { pressAtOnce, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest, type Page } from "../engines/index.ts";
import { runsEveryCase, startsWithBlankPage } from "../engines/matrix.ts";
import { ready, said } from "../gate/site.ts";
import { ranVendors, settle } from "../services/observe.ts";
import { config, pageWith, queues, uses, writeSite } from "./site.ts";
import { type Gate, vendorSiteIn } from "./visit.ts";

const patience = { timeout: 10_000 };

describe.each(enginesUnderTest())("in %s,", (name) => {
  const { network, folder, open, sent, times } = vendorSiteIn(name, writeSite);
  const someOf = (names: readonly string[]): readonly string[] => (runsEveryCase(name) ? names : names.slice(0, 1));
  const menuWorks = async (page: Page): Promise<boolean> => {
    await page.evaluate(() => document.getElementById("menu")?.click());
    return page.evaluate(() => document.getElementById("nav")?.hidden === false);
  };
  const expectOnce = async (page: Page, wanted: string): Promise<void> => {
    await expect.poll(() => times(wanted), patience).toBe(1);
    await settle(page);
    expect(times(wanted)).toBe(1);
  };
  /** The page may be loaded anew by itself, too. */
  const expectInNextPage = async (page: Page, wanted: string): Promise<void> => {
    await page.reload();
    await ready(page);
    await expect.poll(() => times(wanted), patience).toBeGreaterThan(0);
  };
  const mark = (page: Page): Promise<void> =>
    page.evaluate(() => void Object.assign(globalThis, { isFirstPage: true }));
  const isFirstPage = (page: Page): Promise<boolean> => page.evaluate(() => "isFirstPage" in globalThis);

  describe.each(someOf(Object.keys(uses)))("a file that uses %s", (use) => {
    const wanted = uses[use]?.sent ?? "";

    it.each<[Gate, string]>([
      ["guard", "index.html"],
      ["lock", "index.html"],
      ["both", "index.html"],
      ["markup", "inert.html"],
      ["guard", "inert.html"],
    ])("goes on under %s: %s", async (gate, file) => {
      const page = await open(`${use}/${file}`, gate);
      expect(await menuWorks(page)).toBe(true);
      await page.evaluate(() => kelisim.rejectAll());
      await page.reload();
      await ready(page);
      await settle(page);
      expect(await menuWorks(page)).toBe(true);
      expect([await ranVendors(page), times(wanted)]).toEqual([{}, 0]);
      // What stands in the HTML the browser has asked for before any script could say no.
      if (gate !== "guard" || file === "inert.html") expect(sent()).toEqual([]);
      expect(said(page)).toEqual([]);

      await mark(page);
      network().clearRequests();
      await page.evaluate(() => void kelisim.acceptAll());
      await page.waitFor(() => kelisim.record?.value?.purposes.functional);
      if (gate === "lock" || gate === "both") await expectInNextPage(page, wanted);
      else await expectOnce(page, wanted);
      expect(await isFirstPage(page)).toBe(gate === "guard" || gate === "markup");
      expect(await menuWorks(page)).toBe(true);
    });
  });

  describe.each(someOf(Object.keys(queues)))("a file that tells %s", (use) => {
    it.each<Gate>(["markup", "both"])("goes on under %s, and its calls come once, in order", async (gate) => {
      const wanted = queues[use]?.sent ?? "";
      const page = await open(`${use}/inert.html`, gate);
      expect(await menuWorks(page)).toBe(true);
      // A handler of the site's that tells first and sends its form then.
      const [tell = ""] = /^[^(]*/.exec(queues[use]?.own ?? "") ?? [];
      expect(await page.evaluate((called) => typeof Reflect.get(globalThis, called), tell)).toBe("function");
      expect(sent()).toEqual([]);
      await page.evaluate(() => void kelisim.acceptAll());
      await page.waitFor(() => kelisim.record?.value?.purposes.functional);
      if (gate === "both") await expectInNextPage(page, wanted);
      else await expectOnce(page, wanted);
    });
  });

  it("a refusal is not told to who never ran, and does not end it once it may", async () => {
    const page = await open("yandex-metrica/inert.html", "markup");
    await page.evaluate(() => kelisim.rejectAll());
    await page.evaluate(() => kelisim.acceptAll());
    await expect.poll(() => times("mc.yandex.ru/watch/12345678?reachGoal"), patience).toBe(1);
    expect(await page.evaluate(() => kelisim.status("yandex-metrica"))).toBe("granted");
  });

  it("a page without a tag of the service has none of its globals, nor one whose config does not name it", async () => {
    await writeFile(join(folder(), "bare.html"), pageWith("", "nothing.js"));
    await writeFile(join(folder(), "config.json"), JSON.stringify(config(["yandex-maps", "google-analytics"])));
    const page = await open("bare.html", "both");
    const traces = (): Promise<boolean[]> =>
      page.evaluate(() => ["ymaps", "ymaps3", "gtag", "dataLayer", "ga"].map((name) => name in globalThis));
    expect(await traces()).toEqual([false, false, false, false, false]);
  });

  describe("what nobody can stand in for", () => {
    const own = `const made = new google.maps.Map(document.getElementById("map"), {});
made.addListener("click", () => {});
for (let at = made; at; at = at.parent) ;
class Label extends google.maps.OverlayView {}
document.getElementById("menu").addEventListener("click", () => { document.getElementById("nav").hidden = false; });`;
    beforeAll(async () => {
      const { tag = "", body } = uses["google-maps"] ?? {};
      await writeFile(join(folder(), "google-maps", "at-once.js"), own);
      await writeFile(join(folder(), "google-maps", "at-once.html"), pageWith(tag, "at-once.js", body));
    });

    it.each<Gate>(["guard", "lock"])(
      "does nothing under %s, is said, and works from the next page on",
      async (gate) => {
        const page = await open("google-maps/at-once.html", gate);
        expect(await menuWorks(page)).toBe(true);
        // WebKit's driver tells no console.
        if (name !== "webkit") {
          expect(said(page)).toEqual([
            expect.stringMatching(/at-once\.js calls google\.maps\.Map.*"google-maps".*kelisim\.push/s),
          ]);
        }
        expect(times("khms0.googleapis.com/kh")).toBe(0);
        // Somebody has used the page: it is theirs to load anew.
        await page.click("#menu");
        await pressAtOnce(page, "accept-all");
        await waitForPart(page, "saved");
        expect(times("khms0.googleapis.com/kh")).toBe(0);
        await pressAtOnce(page, "reload");
        await expect.poll(() => times("khms0.googleapis.com/kh"), patience).toBe(1);
      },
    );

    it("is loaded anew by itself where that loses nothing", async () => {
      const page = await open("google-maps/at-once.html", "guard");
      await mark(page);
      await page.click("[data-part=accept-all]");
      if (startsWithBlankPage(name)) await pressAtOnce(page, "reload");
      await expect.poll(() => times("khms0.googleapis.com/kh"), patience).toBe(1);
      expect(await isFirstPage(page)).toBe(false);
    });
  });
});
