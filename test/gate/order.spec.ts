import { describe, expect, it } from "vitest";
import { enginesUnderTest } from "../engines/index.ts";
import { acceptAll, ran, siteIn, waitForRun } from "./site.ts";

describe.each(enginesUnderTest())("the order of released scripts in %s", (engine) => {
  const { open, openAgain, requests, asked, expectOnce } = siteIn(engine, "gate", { strict: true });
  const inOrder = (names: readonly string[], wanted: readonly string[]): string[] =>
    names.filter((name) => wanted.includes(name));

  it("an inline script sees what the external one before it made", async () => {
    const page = await open("order.html");
    expect(requests().map(({ name }) => name)).not.toContain("library");
    await acceptAll(page);
    await waitForRun(page, "deferred", "module", "inline-module");
    expect(inOrder(await ran(page), ["library", "uses-library:number", "after-async", "deferred", "module"])).toEqual([
      "library",
      "uses-library:number",
      "after-async",
      "deferred",
      "module",
    ]);
  });

  it("an async script that never comes holds nothing up", async () => {
    const page = await open("order.html");
    await acceptAll(page);
    await waitForRun(page, "after-async", "deferred");
    await expectOnce("async");
    expect(await ran(page)).not.toContain("async");
  });

  it("defer and modules wait for the parser", async () => {
    const page = await openAgain("order.html?load=sync", "parsed");
    await waitForRun(page, "deferred", "module", "inline-module", "after-async", "end-of-page");
    const names = await ran(page);
    expect(names).toContain("parsed");
    expect(names).not.toContain("too-early");
    const end = names.indexOf("end-of-page");
    expect(["deferred", "module", "inline-module"].filter((name) => names.indexOf(name) < end)).toEqual([]);
  });

  it("a hung vendor delays neither another service nor another host under the same purpose", async () => {
    const page = await open("hang.html");
    await acceptAll(page);
    await waitForRun(page, "other-service", "other-host", "behind-other-host");
    await expectOnce("hung-service", "hung-host", "other-service", "other-host", "image");
    expect(asked("behind-hung-service")).toBe(0);
    expect(await ran(page)).not.toContain("behind-hung-host");
  });

  it("hung vendors do not keep a returning visitor's page from being parsed", async () => {
    const page = await openAgain("hang.html?load=sync", "parsed");
    await waitForRun(page, "other-service", "other-host", "behind-other-host");
    expect(await page.evaluate(() => document.readyState)).not.toBe("loading");
  });

  it("a script that is missing, has no address or throws lets the next one go", async () => {
    const page = await open("failed.html");
    await acceptAll(page);
    await waitForRun(page, "last");
    expect(await ran(page)).toEqual(["after-missing", "after-bad-address", "after-throw", "thrower", "last"]);
  });
});
