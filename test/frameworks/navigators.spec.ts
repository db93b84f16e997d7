/** Pages that a library puts in the place of others, and keeps to show them again, run and show nothing that is denied. */
import { describe, expect, it } from "vitest";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { madeSiteIn } from "../engines/made-site.ts";
import { acceptAll, ready, withdraw } from "../gate/site.ts";
import { settle as settled } from "../services/observe.ts";
import { embedsIn, expectPlaceholders } from "./embeds.ts";
import { makeNavigators, navigatorNames } from "./navigators.ts";

const patience = { timeout: 10_000 };

describe.each(enginesUnderTest())("in %s", (engine) => {
  const { demo, open: openPage } = madeSiteIn(engine, "frameworks", makeNavigators);
  const open = async (name: string): Promise<Page> => {
    const page = await openPage(`/${name}.html`);
    await ready(page);
    return page;
  };
  const asked = (name: string): number =>
    demo()
      .requests()
      .filter((request) => request.name === name).length;
  const all = ["counter", "player", "pixel"];
  const expectAsked = (names: readonly string[], times: number): Promise<void> =>
    expect.poll(() => names.map(asked), patience).toEqual(names.map(() => times));
  const heading = (page: Page, text: string): Promise<unknown> =>
    page.waitFor((wanted) => document.querySelector("h1")?.textContent === wanted, text);
  const settle = (page: Page): Promise<void> => settled(page, 3);
  /** By the library, so that what the page knows stays. */
  const visit = async (page: Page, to: string): Promise<void> => {
    await page.evaluate(() => void Object.assign(globalThis, { isSame: true }));
    await page.click("#go");
    await heading(page, to);
    expect(await page.evaluate(() => "isSame" in globalThis)).toBe(true);
  };
  const back = async (page: Page, to: string): Promise<void> => {
    await page.evaluate(() => history.back());
    await heading(page, to);
    await settle(page);
    expect(await page.evaluate(() => "isSame" in globalThis)).toBe(true);
  };

  describe.each(navigatorNames)("%s", (library) => {
    it("brings nothing back that is denied now", async () => {
      const page = await open(`inert/${library}-1`);
      await acceptAll(page);
      await expectAsked(all, 1);
      await visit(page, "two");
      await withdraw(page);
      demo().clearRequests();
      await back(page, "one");
      expect(all.map(asked)).toEqual([0, 0, 0]);
      expect(await page.evaluate(() => document.querySelectorAll("#place [src]:not(script)").length)).toBe(0);
      await expectPlaceholders(page, 1);
    });

    it("shows again what is granted, and runs it once a view", async () => {
      const page = await open(`inert/${library}-1`);
      await acceptAll(page);
      await expectAsked(all, 1);
      await visit(page, "two");
      demo().clearRequests();
      await back(page, "one");
      await expect.poll(() => asked("player"), patience).toBe(1);
      expect(asked("counter")).toBeLessThan(2);
    });

    it("lets in, and shows, after the way back what was accepted since", async () => {
      const page = await open(`inert/${library}-1`);
      await expectPlaceholders(page, 1);
      await visit(page, "two");
      await back(page, "one");
      expect(all.map(asked)).toEqual([0, 0, 0]);
      await expectPlaceholders(page, 1);
      await visit(page, "two");
      await acceptAll(page);
      await back(page, "one");
      await expectAsked(all, 1);
      expect(await embedsIn(page)).toEqual({ shown: 1, waiting: 0, placeholders: 0 });
    });

    it("brings a page in which the guard holds what vendors have had pasted", async () => {
      const page = await open(`guarded/${library}-1`);
      await visit(page, "two");
      await settle(page);
      expect(all.map(asked)).toEqual([0, 0, 0]);
      await acceptAll(page);
      await expectAsked(["player"], 1);
      await visit(page, "one");
      await withdraw(page);
      demo().clearRequests();
      await back(page, "two");
      expect(all.map(asked)).toEqual([0, 0, 0]);
    });
  });
});
