/** Hosts under one domain: what stands on the domain is in the jar of each, and each may have a record of its own. */
import { describe, expect, it } from "vitest";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { bake, decide, jarIn, namesKept, type Place, ready } from "./jar.ts";

const domain = "shop.pages.localhost";
const www: Place = { label: "www.shop.pages" };
const blog: Place = { label: "blog.shop.pages" };
const bare: Place = { label: "shop.pages" };
const shared = `_a_shared=1; path=/; domain=${domain}`;

describe.each(enginesUnderTest())("hosts of one domain in %s", (engine) => {
  const { arrive, open, address } = jarIn(engine);

  /** Allowed at www, where a cookie of the whole domain was set. */
  const allowedAtWww = async (changes: Partial<Place> = {}) => {
    const visitor = await arrive();
    const page = await open(visitor, { ...www, ...changes });
    await decide(page, { analytics: true });
    await bake(page, shared);
    return { visitor, page };
  };
  const goTo = async (page: Page, place: Place): Promise<void> => {
    await page.goto(address(place));
    await ready(page);
  };
  /** Comes anew with a cookie and an item of the host's own, and stays until they are swept. */
  const expectSwept = async (page: Page, place: Place): Promise<void> => {
    await bake(page, "_a_own=1; path=/");
    await page.evaluate(() => localStorage.setItem("a_own", "1"));
    await goTo(page, place);
    await page.waitFor(() => localStorage.getItem("a_own") === null && !document.cookie.includes("_a_own"));
  };

  it.each([
    ["a host beside it", blog],
    ["the bare domain", bare],
    ["a host below it", { label: "old.www.shop.pages" }],
  ])("what was granted at one stays where nothing was chosen at %s", async (_, place) => {
    const { visitor, page } = await allowedAtWww();
    await goTo(page, place);
    await expectSwept(page, place);
    expect(await namesKept(visitor)).toEqual(["_a_shared"]);
  });

  it("a refusal at another clears what they share, and so does each visit there after it", async () => {
    const { visitor, page } = await allowedAtWww();
    await goTo(page, blog);
    await decide(page, { analytics: false });
    expect(await namesKept(visitor)).toEqual([]);
    await bake(page, shared);
    await goTo(page, blog);
    await page.waitFor(() => !document.cookie.includes("_a_shared"));
    expect(await namesKept(visitor)).toEqual([]);
  });

  it("with one record for all of them, the domain is swept where nothing was chosen", async () => {
    const one: Place = { ...blog, config: { cookie: { domain } } };
    const visitor = await arrive();
    const page = await open(visitor, one);
    await bake(page, shared);
    await expectSwept(page, one);
    expect(await namesKept(visitor)).toEqual([]);
  });
});
