import { describe, expect, it } from "vitest";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { decide, siteIn } from "../gate/site.ts";

const past = "Thu, 01 Jan 1970 00:00:00 GMT";
const future = "Fri, 01 Jan 2100 00:00:00 GMT";

/** Lines that look as if they ended a cookie, and set one in a browser that does not read them so. */
const sets: readonly string[] = [
  ...["0", "-1", "1", "365", "2000-01-01T00:00:00Z", "Thu, 01 Jan 1970", "1970", "session", ""].map(
    (date) => `_st_a=1; expires=${date}`,
  ),
  "_st_a=1; max-age=0; max-age=9999",
  "_st_a=1; MAX-AGE=0; max-age = 9999",
  `_st_a=1; expires=${past}; expires=${future}`,
  `_st_a=1; expires=${past}; max-age=9999`,
  "_st_a=1; max-age=0x0",
  "_st_a=1; max-age=",
  "_st_a=1; max-age=0.5",
  "_st_a=1; max-age=-",
  `_st_a=1; expires=${future}; max-age=0x0`,
  "_st_a=1; expires=0\n",
  "_st_a=1\n; max-age=0",
  "_st_a=1\u0000; max-age=0",
  "_st_a=1; note=max-age=0",
  "_st_a=;max-age=0;max-age=1",
];

const nameless: readonly string[] = ["_st_a", "=_st_a", "=_st_a=1", " = _st_a=1", "==_st_a=1", "_st_a;path=/"];

const deletions: readonly string[] = [
  `_st_a=; expires=${past}`,
  "_st_a=; expires=Thu, 01-Jan-1970 00:00:01 GMT",
  `_st_a=1; expires=${future}; expires=${past}`,
  "_st_a=; max-age=0",
  "_st_a=; max-age=-1",
  `_st_a=; max-age=0; expires=${future}`,
  "_st_a=; max-age=99; Max-Age=0",
  `_st_a=; max-age=0x0; expires=${past}`,
  "_st_a=; max-age=0; path=/guard/empty.html",
];

const write = (page: Page, line: string): Promise<string> =>
  page.evaluate((text) => {
    document.cookie = text;
    return document.cookie;
  }, line);

/** Has the server set a cookie; again, where the sweep of a page that has just loaded took it. */
const sent = (page: Page, line: string): Promise<unknown> =>
  page.waitFor(async (cookie) => {
    await fetch(`/guard/empty.html?cookie=${encodeURIComponent(cookie)}`);
    return document.cookie.includes("_st_a");
  }, line);

describe.each(enginesUnderTest())("cookies of a closed service in %s", (engine) => {
  const { visit } = siteIn(engine, "guard");

  it("are not set by what only looks like a deletion, nor without a name", async () => {
    const { page, visitor } = await visit("empty.html");
    const set: string[] = [];
    for (const line of [...sets, ...nameless]) {
      await write(page, line);
      if ((await visitor.cookies()).length) set.push(line);
    }
    expect(set).toEqual([]);
    expect(await write(page, "own=1; expires=0")).toContain("own=1");
  });

  it("are set by each of these lines where nothing is held, so that the lines show something", async () => {
    const { page, visitor } = await visit("empty.html");
    await decide(page, { analytics: true });
    for (const line of ["_st_a=1; expires=0", "_st_a=1; max-age=0; max-age=9999", "_st_a=1; max-age=0x0"]) {
      await write(page, line);
      expect(await visitor.cookies()).toContainEqual(expect.objectContaining({ name: "_st_a" }));
      await write(page, "_st_a=; max-age=0");
      expect(await visitor.cookies()).not.toContainEqual(expect.objectContaining({ name: "_st_a" }));
    }
  });

  it("are deleted by what deletes", async () => {
    const { page, visitor } = await visit("empty.html");
    const left: string[] = [];
    for (const line of deletions) {
      const path = line.includes("path=") ? "/guard/empty.html" : "/guard";
      await sent(page, `_st_a=1; path=${path}`);
      expect((await visitor.cookies()).map(({ name }) => name)).toEqual(["_st_a"]);
      await write(page, line);
      if ((await visitor.cookies()).length) left.push(line);
      await write(page, `_st_a=; max-age=0; path=${path}`);
    }
    expect(left).toEqual([]);
  });

  it("are set by no CookieStore, and deleted by it", async () => {
    const { page, visitor } = await visit("empty.html");
    const store = (options: readonly object[]): Promise<boolean> =>
      page.evaluate(async (all) => {
        const { cookieStore } = window as { cookieStore?: { set(...options: unknown[]): Promise<void> } };
        for (const one of all) await cookieStore?.set(one).catch(() => {});
        await cookieStore?.set("_st_a", "1").catch(() => {});
        await cookieStore?.set("", "_st_a").catch(() => {});
        return Boolean(cookieStore);
      }, options);
    await store([
      { name: "_st_a", value: "1" },
      { name: "_st_a", value: "1", expires: null },
      { name: "_st_a", value: "1", expires: Date.now() + 9_999_999 },
      { name: "_st_a", value: "1", expires: 1, maxAge: 9999 },
      { name: "", value: "_st_a" },
    ]);
    expect(await visitor.cookies()).toEqual([]);
    await page.evaluate(() =>
      fetch(`/guard/empty.html?cookie=${encodeURIComponent("_st_a=1; path=/")}`).then(() => {}),
    );
    const hasStore = await store([{ name: "_st_a", value: "", expires: 1 }]);
    // WebKitGTK's own store deletes nothing, without a guard too.
    const deletes = hasStore && engine !== "webkit";
    expect((await visitor.cookies()).map(({ name }) => name)).toEqual(deletes ? [] : ["_st_a"]);
  });
});
