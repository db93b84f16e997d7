/** A lock on trial refuses nothing and tells what it would refuse; markup and guard hold all the same. */
import { beforeEach, describe, expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import { receiptsPath } from "../../examples/server/receipts.ts";
import type { Page, Visitor } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";
import { ready, said } from "../gate/site.ts";

const patience = { timeout: 10_000 };
const allow = ["'self'"];

describe.each(enginesUnderTest())("the lock on trial in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine);
  const asked = (): string[] =>
    demo()
      .requests()
      .map(({ name }) => name);
  let visitor: Visitor;
  beforeEach(async () => {
    visitor = await arrive();
  });
  const open = async (lock: object): Promise<Page> => {
    const config = encodeConfig({ gate: { guard: true, lock } });
    const page = await visitor.open(demo().url("leads.lock.pages", `/lock/leads.html?config=${config}`));
    await ready(page);
    return page;
  };
  /** What the page's script makes for a service that waits, and then a form of the site's own. */
  const use = async (page: Page): Promise<void> => {
    await page.evaluate(
      (port) => {
        new Image().src = `http://stats.thirdparty.localhost:${port}/p.gif?name=held`;
        new WebSocket(`ws://sockets.thirdparty.localhost:${port}/`).onerror = () => {};
      },
      new URL(demo().url("x")).port,
    );
    await page.click("form button");
    await expect.poll(asked, patience).toContain("lead");
  };

  it("lets the site's own form and pictures through, and holds what guard and markup hold", async () => {
    const page = await open({ allow, trial: true });
    await use(page);
    expect(asked()).toEqual(expect.arrayContaining(["pictures", "lead"]));
    expect(asked()).not.toContain("held");
    expect(await page.evaluate(() => (globalThis as unknown as { blocked: unknown[] }).blocked)).toEqual([]);
    // WebKit's driver tells of no console.
    if (engine === "webkit") return;
    const lines = (): string[] => said(page).filter((line) => line.includes("the lock would refuse"));
    await expect.poll(() => lines().length, patience).toBe(5);
    expect(lines().join("\n")).toMatch(/img-src to http:\/\/pictures\./);
    expect(lines().join("\n")).toMatch(/connect-src to (http:\/\/leads\.[^;]*); .* add "\1" to gate\.lock\.allow/);
    expect(lines().join("\n")).toMatch(/connect-src to ws:\/\/sockets\./);
    expect(lines().join("\n")).toMatch(/frame-src to http:\/\/chat\./);
    expect(lines().join("\n")).toMatch(/worker-src to http:\/\/search\./);
  });

  it("tells the operator's own server of it, if that wants to hear, when the visitor goes on", async () => {
    const page = await open({ allow, trial: { report: receiptsPath } });
    await use(page);
    const before = demo().receipts().length;
    await page.goto(demo().url("leads.lock.pages", "/lock/quiet.html"));
    await expect.poll(() => demo().receipts().length, patience).toBe(before + 1);
    const [{ receipt } = { receipt: {} }] = demo().receipts().slice(-1);
    const { wouldRefuse } = receipt as unknown as { wouldRefuse: string[][] };
    expect(wouldRefuse.map(([directive, origin]) => `${directive} ${new URL(origin ?? "").hostname}`).sort()).toEqual([
      "connect-src leads.thirdparty.localhost",
      "connect-src sockets.thirdparty.localhost",
      "frame-src chat.thirdparty.localhost",
      "img-src pictures.thirdparty.localhost",
      "worker-src search.thirdparty.localhost",
    ]);
  });

  it("opens a service at once where it is granted, as without a lock", async () => {
    const page = await open({ allow, trial: true });
    await use(page);
    await page.evaluate(() => kelisim.decide({ analytics: true, ads: false }));
    await expect.poll(asked, patience).toContain("held");
  });
});

describe.each(enginesUnderTest())("a lock that leaves connections to the guard in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine);

  it("lets a form's call through, refuses what would load, and holds connections to services", async () => {
    const visitor = await arrive();
    const config = encodeConfig({ gate: { guard: true, lock: { allow, connections: "guard" } } });
    const page = await visitor.open(demo().url("leads.lock.pages", `/lock/leads.html?config=${config}`));
    await ready(page);
    const failed = await page.evaluate(
      async (port) => {
        const address = (name: string) => `http://stats.thirdparty.localhost:${port}/p.gif?name=${name}`;
        navigator.sendBeacon(address("beacon"));
        return fetch(address("fetch"), { mode: "no-cors" }).then(
          () => false,
          () => true,
        );
      },
      new URL(demo().url("x")).port,
    );
    await page.click("form button");
    const asked = (): string[] =>
      demo()
        .requests()
        .map(({ name }) => name);
    await expect.poll(asked, patience).toContain("lead");
    expect([failed, asked()]).toEqual([true, ["lead"]]);
    const refused = await page.evaluate(() => (globalThis as unknown as { blocked: { use: string }[] }).blocked);
    // WebKit tells of a frame twice.
    expect([...new Set(refused.map(({ use }) => use))]).toEqual(["img-src", "frame-src"]);
  });
});
