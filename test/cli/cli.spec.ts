/** What `kelisim build` has made, pasted into a plain page of a plain server. */
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hasPart, part, recordOf, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";
import { type Folder, type Preview, startPreview, temporaryFolder } from "./kelisim.ts";
import { makeSite, type Shop, serveShop } from "./shop.ts";

const patience = { timeout: 10_000 };

describe.each(enginesUnderTest().flatMap((name) => [true, false].map((hasLock) => ({ name, hasLock }))))(
  "a built site in $name, lock: $hasLock",
  ({ name, hasLock }) => {
    const { demo, arrive } = visitorsIn(name);
    const asked = (): string[] => [
      ...new Set(
        demo()
          .requests()
          .map((request) => request.name),
      ),
    ];
    let folder: Folder;
    let shop: Shop;
    beforeAll(async () => {
      folder = temporaryFolder();
      makeSite(folder.path, hasLock);
      shop = await serveShop(folder.path, () => demo().url("counter.thirdparty", "").replace(/\/$/, ""));
    });
    afterAll(() => {
      shop?.close();
      folder?.remove();
    });
    const open = async (): Promise<Page> => {
      const page = await (await arrive()).open(shop.url);
      await waitForPart(page, "banner");
      return page;
    };

    it("shows the banner and lets the vendor's tag wait", async () => {
      const page = await open();
      expect(await page.evaluate(() => document.title)).toBe("Shop");
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
      expect(asked()).not.toContain("made");
      // A tag in the HTML itself is only held by the lock in every browser.
      if (hasLock) expect(asked()).toEqual([]);
      expect(shop.missing).toEqual([]);
    });

    it("keeps a yes, and lets the tag in from then on", async () => {
      const page = await open();
      await page.click(part("accept-all"));
      await expect.poll(asked, patience).toContain("made");
      await expect
        .poll(() => recordOf(page).catch(() => null), patience)
        .toMatchObject({
          operator: "shop",
          act: "accept-all",
          purposes: { analytics: true },
        });
      demo().clearRequests();
      await page.reload();
      await waitForPart(page, "reopen");
      await expect.poll(asked, patience).toContain("made");
      expect(await hasPart(page, "banner")).toBe(false);
      expect(shop.missing).toEqual([]);
    });

    it("keeps a no", async () => {
      const page = await open();
      await page.click(part("reject-all"));
      await waitForPart(page, "reopen");
      await page.reload();
      await waitForPart(page, "reopen");
      expect(await hasPart(page, "banner")).toBe(false);
      expect(asked()).not.toContain("made");
    });

    it("puts nothing but `kelisim` and what guards on the window", async () => {
      const page = await open();
      const names = await page.evaluate(() => Object.keys(window).filter((key) => /kelisim/i.test(key)));
      const guards = ["kelisim", "kelisimHead", "kelisimLock", "kelisimRefused", "kelisimStandIns"];
      expect(names.filter((key) => !guards.includes(key))).toEqual([]);
    });

    it.each([
      ["kelisim.js", "undefined"],
      // A browser may fetch anew, without a hash, what it has refused.
      ["kelisim-banner.js", "function"],
    ])("stays shut and alive where %s is not the one that was built", async (file, status) => {
      shop.alter(file, (text) => `${text}\nglobalThis.isAltered = true;`);
      try {
        const page = await (await arrive()).open(shop.url);
        await page.click("#own");
        expect(await page.evaluate(() => document.querySelector("#own")?.textContent)).toBe("alive");
        if (status === "function") await waitForPart(page, "banner");
        // The head keeps a queue by that name; the SDK would have put its instance there.
        const found = (): Promise<string> =>
          page.evaluate(() => typeof (window as { kelisim?: { status?: unknown } }).kelisim?.status);
        await expect.poll(found, patience).toBe(status);
        expect(asked()).not.toContain("made");
      } finally {
        shop.alter();
      }
    });
  },
);

/** What each scene has to show. */
const scenes: Readonly<Record<string, string>> = {
  banner: "banner",
  "banner-gpc": "banner",
  settings: "settings",
  decided: "reopen",
  withdraw: "section:withdrawal",
  result: "result",
  rights: "section:rights",
  letters: "letters",
  "agreement-1": "agreement",
  embed: "allow-once",
  notice: "notice",
  underage: "underage",
  failed: "failed",
};

describe.each(enginesUnderTest())("the preview in %s", (name) => {
  const { arrive } = visitorsIn(name);
  const config = join(import.meta.dirname, "../../examples/operators/autocheck/kelisim.config.json");
  let preview: Preview;
  beforeAll(async () => {
    preview = await startPreview(import.meta.dirname, config);
  });
  afterAll(() => preview?.close());

  it("shows each dialog in the language and scheme that were asked for", async () => {
    const page = await (await arrive()).open(preview.address);
    for (const [scene, shown] of Object.entries(scenes)) {
      await page.goto(`${preview.address}scene/${scene}?lang=ru&theme=dark`);
      await waitForPart(page, shown);
    }
    await page.goto(`${preview.address}scene/banner?lang=ru`);
    await waitForPart(page, "banner");
    expect(
      await page.evaluate(
        () => document.querySelector("[data-kelisim-ui]")?.shadowRoot?.querySelector("[lang=ru]") !== null,
      ),
    ).toBe(true);
  });
});
