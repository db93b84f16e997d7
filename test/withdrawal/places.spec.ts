/** Where a cookie may stand: asserted on what the engine's own jar holds. */
import type { CookieDeclaration } from "@kelisim/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page, Visitor } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { type AnyPath, serveAnyPath } from "./any-path.ts";
import { bake, decide, jarIn, namesKept, type Place, ready, withdraw } from "./jar.ts";

const text = { kk: "Үлгі", ru: "Пример" };
const declaring = (...cookies: readonly CookieDeclaration[]): Place => ({
  config: { services: [{ id: "counter", purpose: "analytics", title: text, cookies }] },
});

describe.each(enginesUnderTest())("where a cookie stands in %s", (engine) => {
  const { arrive, address, port } = jarIn(engine);
  let anyPath: AnyPath;
  beforeAll(async () => {
    anyPath = await serveAnyPath(port(), "/jar/page.html");
  });
  afterAll(() => anyPath.close());

  /** A page at a path, whose one service declares these cookies, and is allowed. */
  const allowedAt = async (visitor: Visitor, path: string, ...cookies: CookieDeclaration[]): Promise<Page> => {
    const page = await visitor.open(anyPath.at(address(declaring(...cookies)), path));
    await ready(page);
    await decide(page, { analytics: true });
    return page;
  };
  const goTo = async (page: Page, path: string): Promise<void> => {
    await page.goto(anyPath.at(await page.url(), path));
    await ready(page);
  };

  describe.each([
    ["//deep//page", ["/", "//", "//deep", "//deep/", "//deep//", "//deep//page"]],
    ["///", ["//", "///"]],
    ["/app;jsessionid=1/page", ["/"]],
    ["/%D0%B4%D2%AF/a%2Fb/a%20b/p,1", ["/%D0%B4%D2%AF", "/%D0%B4%D2%AF/a%2Fb/", "/%D0%B4%D2%AF/a%2Fb/a%20b"]],
    ["/a/b/", ["/a", "/a/", "/a/b", "/a/b/"]],
  ])("at %s", (path, paths) => {
    it("it is cleared on each path that the page sees, and on its folder", async () => {
      const visitor = await arrive();
      const page = await allowedAt(visitor, path, { name: "_a*" });
      await bake(page, "_a_folder=1", ...paths.map((one, i) => `_a_${i}=1; path=${one}`), "own=1; path=/");
      const names = ["_a_folder", ...paths.map((_, i) => `_a_${i}`)].sort();
      expect(await namesKept(visitor)).toEqual([...names, "own"]);
      const { cleared, remaining } = await withdraw(page);
      expect(await namesKept(visitor)).toEqual(["own"]);
      expect(cleared.map(({ name }) => name).sort()).toEqual(names);
      expect(remaining).toEqual([]);
    });
  });

  it("it is cleared where the page was loaded, wherever a web app has moved to since", async () => {
    const visitor = await arrive();
    const page = await allowedAt(visitor, "/shop/list", { name: "_a*" });
    await page.evaluate(() => history.pushState(null, "", "/basket"));
    await bake(page, "_a_folder=1", "_a_page=1; path=/shop/list");
    expect(await namesKept(visitor)).toEqual(["_a_folder", "_a_page"]);
    const { cleared, remaining } = await withdraw(page);
    await goTo(page, "/shop/list");
    expect(await namesKept(visitor)).toEqual([]);
    expect([cleared.length, remaining]).toEqual([2, []]);
  });

  it("it is not taken for blocked on a path that no line can name", async () => {
    const visitor = await arrive();
    const page = await allowedAt(visitor, "/app;jsessionid=1/page", { name: "_a*" });
    await bake(page, "_a_above=1");
    await goTo(page, "/app;jsessionid=1/below/page");
    const { cleared, remaining } = await withdraw(page);
    expect(await namesKept(visitor)).toEqual(["_a_above"]);
    expect([cleared, remaining]).toEqual([[], [{ name: "_a_above", where: "cookie", reason: "other-path" }]]);
  });

  it("one name is not said to be gone everywhere where it is declared for another path too", async () => {
    const visitor = await arrive();
    const page = await allowedAt(
      visitor,
      "/other/page",
      { name: "_a_two" },
      { name: "_a_two", path: "/other" },
      { name: "_a_w*", path: "/other" },
    );
    await bake(page, "_a_two=1; path=/", "_a_two=2; path=/other", "_a_wild=1; path=/", "_a_wild=2; path=/other");
    await goTo(page, "/otherwise");
    const { cleared, remaining } = await withdraw(page);
    expect(cleared.map(({ name }) => name).sort()).toEqual(["_a_two", "_a_wild"]);
    expect(remaining).toEqual([
      { name: "_a_two", where: "cookie", reason: "other-path" },
      { name: "_a_w*", where: "cookie", reason: "other-path" },
    ]);
    // They were expired blind, where the name is known; the page cannot see that.
    await goTo(page, "/other/page");
    expect(await namesKept(visitor)).toEqual([]);
  });

  it.each(["_a_bare", "=_a_bare", "=_a_bare=1"])("it is cleared without a name: %s", async (line) => {
    const visitor = await arrive();
    const page = await allowedAt(visitor, "/jar/deep/page", { name: "_a*" });
    await bake(page, line, `${line}; path=/; domain=shop.pages.localhost`);
    const isThere = await page.evaluate(() => document.cookie.includes("_a_bare"));
    // Firefox takes it for the name, and no empty one; Chromium takes no empty one before another `=`.
    expect(isThere).toBe(line === "_a_bare" || engine === "webkit" || (engine === "chromium" && line === "=_a_bare"));
    const { cleared, remaining } = await withdraw(page);
    expect(await namesKept(visitor)).toEqual([]);
    expect(cleared.map(({ name }) => name)).toEqual(isThere ? ["_a_bare"] : []);
    expect(remaining).toEqual([]);
  });
});
