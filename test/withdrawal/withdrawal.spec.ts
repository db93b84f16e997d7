import type { WithdrawalReport } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { hasPart, statusOf, storedKeys, waitForPart } from "../engines/dialog.ts";
import type { Page, Visitor } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";

interface Kelisim {
  status(id: string): string;
  decide(choices: Record<string, boolean>): Promise<boolean>;
  withdraw(options?: { purposes: readonly string[] }): Promise<WithdrawalReport>;
}
type Held = { kelisim: Kelisim; holding?: IDBDatabase };

const ready = (page: Page): Promise<unknown> =>
  page.waitFor(() => typeof (window as unknown as Held).kelisim?.status === "function");
const decide = (page: Page, choices: Record<string, boolean>): Promise<boolean> =>
  page.evaluate((wanted) => (window as unknown as Held).kelisim.decide(wanted), choices);
const withdraw = (page: Page, ...purposes: string[]): Promise<WithdrawalReport> =>
  page.evaluate(
    (ids) => (window as unknown as Held).kelisim.withdraw(ids.length ? { purposes: ids } : undefined),
    purposes,
  );
const bake = (page: Page, ...lines: string[]): Promise<void> =>
  page.evaluate((all) => {
    for (const line of all) document.cookie = line;
  }, lines);
const jar = async (visitor: Visitor): Promise<string[]> => (await visitor.cookies()).map(({ name }) => name).sort();

describe.each(enginesUnderTest())("withdrawal in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine);
  const open = async (visitor: Visitor, label = "shop.pages", query = ""): Promise<Page> => {
    const page = await visitor.open(demo().url(label, `/jar/page.html${query}`));
    await ready(page);
    return page;
  };

  it("clears every kind of cookie the engine took, and leaves what is not its own", async () => {
    const visitor = await arrive();
    const page = await open(visitor);
    await decide(page, { analytics: true, ads: true });
    await bake(
      page,
      "_a_host=1; path=/",
      "_a_parent=1; path=/; domain=pages.localhost",
      "_a_twice=1; path=/",
      "_a_twice=2; path=/; domain=shop.pages.localhost",
      "_a_twice=3; path=/jar; domain=pages.localhost",
      "_a_path=1; path=/jar",
      "_a_slash=1; path=/jar/",
      "_a_page=1; path=/jar/page.html",
      "_a_secure=1; path=/; Secure",
      "__Secure-a=1; path=/; Secure",
      "__Host-a=1; path=/; Secure",
      "_a_parted=1; path=/; Secure; SameSite=None; Partitioned",
      "_a_session=1; path=/",
      "_b_ads=1; path=/",
      "other=1; path=/",
    );
    const before = await jar(visitor);
    // What an engine refuses to store over http it cannot be asked to clear; the plain ones all must be there.
    expect(before).toEqual(
      expect.arrayContaining(["_a_host", "_a_parent", "_a_path", "_a_slash", "_a_page", "_a_twice"]),
    );
    const report = await withdraw(page, "analytics");
    expect(await jar(visitor)).toEqual(["_a_session", "_b_ads", "kelisim", "other"]);

    const gone = [...new Set(before)].filter((name) => /^_a_(?!session)|-a$/.test(name));
    expect(report.cleared.map(({ name }) => name).sort()).toEqual(gone.sort());
    expect(report.remaining).toEqual([{ name: "server_a", where: "cookie", reason: "http-only" }]);
    expect(await statusOf(page, "ads")).toBe("granted");
  });

  it("clears storage, and says what is held open", async () => {
    const visitor = await arrive();
    const page = await open(visitor);
    await decide(page, { analytics: true });
    await page.evaluate(async () => {
      const database = (name: string): Promise<IDBDatabase> =>
        new Promise((resolve) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => resolve(request.result);
        });
      localStorage.setItem("a_one", "1");
      localStorage.setItem("mine", "1");
      sessionStorage.setItem("a_two", "1");
      (await database("a_base")).close();
      (window as unknown as Held).holding = await database("a_open");
      await caches.open("a_cache");
    });
    const report = await withdraw(page);
    expect(await storedKeys(page)).toEqual(["mine"]);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
    expect(report.cleared).toEqual(
      expect.arrayContaining([
        { name: "a_one", where: "localStorage" },
        { name: "a_two", where: "sessionStorage" },
        { name: "a_base", where: "indexedDB" },
        { name: "a_cache", where: "cacheStorage" },
      ]),
    );
    expect(report.remaining).toContainEqual({ name: "a_open", where: "indexedDB", reason: "blocked" });
  });

  it("says of a cookie that a running timer writes again that it came back", async () => {
    const visitor = await arrive();
    const page = await open(visitor);
    await decide(page, { analytics: true });
    await page.evaluate(() => {
      setInterval(() => {
        document.cookie = "_a_back=1; path=/";
      }, 1);
    });
    await page.waitFor(() => document.cookie.includes("_a_back"));
    const report = await withdraw(page);
    expect(report.remaining).toContainEqual({ name: "_a_back", where: "cookie", reason: "rewritten" });
    expect(report.cleared.map(({ name }) => name)).not.toContain("_a_back");
  });

  it("sweeps at load what is declared and not granted", async () => {
    const visitor = await arrive();
    const page = await open(visitor);
    await bake(page, "_a_left=1; path=/", "other=1; path=/");
    await page.evaluate(() => localStorage.setItem("b_left", "1"));
    await page.reload();
    await ready(page);
    await page.waitFor(() => localStorage.getItem("b_left") === null);
    expect(await jar(visitor)).toEqual(["other"]);
  });

  it("is followed by the other tab, as a choice is", async () => {
    const visitor = await arrive();
    const first = await open(visitor);
    const second = await visitor.newTab(demo().url("shop.pages", "/jar/page.html"));
    await waitForPart(second, "banner");
    await decide(first, { analytics: true });
    await second.waitFor(() => Boolean(document.querySelector("iframe")?.src));
    expect(await hasPart(second, "banner")).toBe(false);
    await withdraw(first);
    await second.waitFor(() => !document.querySelector("iframe")?.hasAttribute("src"));
    expect(await statusOf(second, "analytics")).toBe("denied");
  });

  it("holds in a page that one goes back to", async () => {
    const visitor = await arrive({ backForwardCache: true });
    const page = await open(visitor);
    await decide(page, { analytics: true });
    await page.goto(demo().url("shop.pages", "/jar/page.html?next=1"));
    await ready(page);
    await withdraw(page);
    await page.back();
    await page.waitFor(() => (window as unknown as Held).kelisim.status("analytics") === "denied");
    expect(await page.evaluate(() => document.querySelector("iframe")?.hasAttribute("src"))).toBe(false);
  });

  // A tab that tells of a choice puts the pages that listen out of Chromium's cache, so here the server takes the record.
  it("holds in a page that comes back from the cache, whose record is gone", async () => {
    const visitor = await arrive({ backForwardCache: true });
    const page = await open(visitor);
    await decide(page, { analytics: true });
    await page.waitFor(() => document.querySelector("iframe")?.hasAttribute("src"));
    await page.evaluate(() => void Object.assign(window, { isSamePage: true }));
    const query = new URLSearchParams({ kelisim: "none", cookie: "kelisim=; Max-Age=0; Path=/" });
    await page.goto(demo().url("shop.pages", `/jar/page.html?${query}`));
    await page.back();
    expect(await page.evaluate(() => "isSamePage" in window)).toBe(true);
    await page.waitFor(() => (window as unknown as Held).kelisim.status("analytics") !== "granted");
    expect(await page.evaluate(() => document.querySelector("iframe")?.hasAttribute("src"))).toBe(false);
  });
});
