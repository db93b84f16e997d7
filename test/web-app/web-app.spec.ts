import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import type { Engine, Page, Visitor } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { sharedEngine } from "../engines/shared.ts";

const statusOf = (page: Page, id: string): Promise<string | undefined> =>
  page.evaluate((purpose) => document.querySelector(`[data-status=${purpose}]`)?.textContent?.split(": ")[1], id);

describe.each(enginesUnderTest())("the web app in %s", (name) => {
  let engine: Engine;
  let demo: Demo;
  let visitor: Visitor;

  beforeAll(async () => {
    engine = await sharedEngine(name);
    demo = await startDemo({ port: 0 });
  });
  afterAll(async () => {
    await engine?.close();
    await demo?.close();
  });
  beforeEach(async () => {
    await visitor?.close();
    visitor = await engine.newVisitor();
    demo.clearRequests();
  });

  it("asks first, then runs what waited, on every route and without a reload", async () => {
    const page = await visitor.open(demo.url("web-app"));
    await page.waitFor(() => Boolean(document.querySelector("[data-status=statistics]")));
    expect(await statusOf(page, "statistics")).toBe("undecided");
    expect(await statusOf(page, "necessary")).toBe("granted");

    await page.click("[data-part=accept-all]");
    await page.waitFor(() => document.querySelector("[data-status=statistics]")?.textContent?.endsWith("granted"));
    await page.waitFor(() => (window as { __ran?: string[] }).__ran?.includes("app-stats"));
    expect(demo.requests().filter((request) => request.name === "app-stats")).toHaveLength(1);

    await page.click('a[href="/map"]');
    await page.waitFor(() => Boolean(document.querySelector("iframe[src]")));
    await page.click('a[href="/"]');
    await page.click('a[href="/map"]');
    await page.waitFor(() => Boolean(document.querySelector("iframe[src]")));
    expect(demo.requests().filter((request) => request.name === "app-stats")).toHaveLength(1);
  });

  it("holds an embed of a route, and stores nothing that was not granted", async () => {
    const page = await visitor.open(demo.url("web-app", "/map"));
    await page.click("[data-part=reject-all]");
    await page.waitFor(() => Boolean(document.querySelector("[data-kelisim-embed]")));
    await page.click('a[href="/profile"]');
    await page.waitFor(() => !document.querySelector("[data-kelisim-embed]"));
    await page.click("#city");
    await page.type("Алматы");
    await page.press("Tab");
    await page.reload();
    await page.waitFor(() => Boolean(document.querySelector("#city")));
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    expect(demo.requests()).toEqual([]);
  });
});
