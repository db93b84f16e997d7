/** Many tags, services, decisions and routes: all is right at the end, nothing ran early, and `destroy` lets go of everything. */
import { describe, expect, it } from "vitest";
import { part, recordOf, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";
import { acceptAll, ready } from "../gate/site.ts";
import type { Counted } from "./count.ts";
import { walkRoutes } from "./routes.ts";
import { type LoadPage, loadSite } from "./site.ts";

const patience = { timeout: 30_000 };
const vendor = "http://stats.thirdparty.localhost:9";

describe.each(enginesUnderTest())("under load in %s", (engine) => {
  const { arrive } = visitorsIn(engine);
  const site = loadSite();
  const open = async (name: LoadPage): Promise<Page> => {
    site.clear();
    const page = await (await arrive()).open(site.url(name));
    await ready(page);
    return page;
  };
  const ran = (page: Page): Promise<unknown[]> => page.evaluate(() => globalThis.__ran);
  const counted = (page: Page): Promise<Counted> => page.evaluate(() => globalThis.counted());

  it("10,000 tags wait, and are let in once each, scripts in their order", async () => {
    const page = await open("tags");
    expect([await ran(page), site.asked()]).toEqual([[], []]);
    await acceptAll(page);
    await expect.poll(async () => (await ran(page)).length, patience).toBe(9700);
    expect(await ran(page)).toEqual(Array.from({ length: 9700 }, (_, i) => i));
    const images = Array.from({ length: 300 }, (_, i) => `image-${i}`);
    await expect.poll(() => new Set(site.asked()).size, patience).toBe(300);
    expect(site.asked().sort()).toEqual(images.sort());
  });

  it("1,000 services: each is held, and let in by its own purpose alone; the record stays small", async () => {
    const page = await open("services");
    const port = new URL(site.url("services")).port;
    const held = await page.evaluate((at) => {
      for (let i = 0; i < 1000; i++) {
        // All are looked up; some are asked for later.
        const image = new Image();
        image.src =
          i < 100 ? `http://s${i}.thirdparty.localhost:${at}/p.gif?name=s${i}` : `http://cdn.example/s${i}/p.gif`;
        if (image.matches("[src]")) return `s${i} is not held`;
      }
      for (let i = 0; i < 1000; i++) document.cookie = `_s${i}_x=1; path=/`;
      return document.cookie;
    }, port);
    expect([held, site.asked()]).toEqual(["", []]);
    await page.evaluate(() => kelisim.decide({ analytics: true }));
    const odd = Array.from({ length: 50 }, (_, i) => `s${2 * i + 1}`).sort();
    await expect.poll(() => site.asked().sort(), patience).toEqual(odd);
    expect(await page.evaluate(() => [kelisim.allows("s999"), kelisim.allows("s998")])).toEqual([true, false]);
    expect(await page.evaluate(() => document.cookie.length)).toBeLessThan(400);
  });

  it("500 decisions in a row: the last one counts, each is told of once, and nothing is left over", async () => {
    const page = await open("empty");
    const decide = (count: number): Promise<number> =>
      page.evaluate(async (times) => {
        let heard = 0;
        const undo = kelisim.on("decision", () => heard++);
        for (let i = 1; i <= times; i++) await kelisim.decide({ analytics: i % 2 === 1, ads: i % 3 === 0 });
        undo();
        return heard;
      }, count);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML("beforeend", '<img id="own" alt="" data-kelisim="stats" data-src="data:,own">');
    });
    await decide(20);
    await expect.poll(() => counted(page).then(({ timers }) => timers), patience).toBeLessThan(3);
    const warm = await counted(page);
    expect(await decide(500)).toBe(500);
    expect((await recordOf(page))?.purposes).toEqual({ analytics: false, ads: false });
    expect(await page.evaluate(() => document.querySelector("#own")?.hasAttribute("src"))).toBe(false);
    await decide(1);
    await page.waitFor(() => document.querySelector("#own")?.getAttribute("src") === "data:,own");
    await expect.poll(() => counted(page), patience).toEqual(warm);
    expect(await page.evaluate(() => document.cookie.split("; ").length)).toBe(1);
  });

  it("3,000 routes: nothing ran early, nothing piles up, and destroy lets go of everything", async () => {
    const page = await (await arrive()).open(site.url("empty", "?kelisim=none"));
    // WebKit's driver has a timer of its own in the page while it is asked.
    const plain = await counted(page);
    await page.goto(site.url("empty"));
    site.clear();
    await ready(page);
    await waitForPart(page, "banner");
    await walkRoutes(page, 0, 500, vendor);
    await expect.poll(() => counted(page).then(({ timers }) => timers), patience).toBe(0);
    const warm = await counted(page);
    await walkRoutes(page, 500, 2500, vendor);
    await expect.poll(() => counted(page), patience).toEqual(warm);
    expect([await ran(page), site.asked()]).toEqual([[], []]);
    expect(await page.evaluate(() => kelisimHead?.held.size)).toBeLessThanOrEqual(2000);
    expect(await page.evaluate(() => document.querySelectorAll("[data-kelisim-ui]").length)).toBeLessThan(3);
    expect(await page.evaluate(() => changedNatives().length)).toBeGreaterThan(40);

    // With dialogs that were opened, and a choice.
    await page.evaluate(() => kelisim.show("settings"));
    await waitForPart(page, "settings");
    await page.click(part("accept-all"));
    await waitForPart(page, "reopen");
    await page.evaluate(() => kelisim.destroy());
    await expect.poll(() => counted(page), patience).toEqual(plain);
    expect(await page.evaluate(() => changedNatives())).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll("[data-kelisim-ui]").length)).toBe(0);
    // On a busy machine.
  }, 300_000);
});
