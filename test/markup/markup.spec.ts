import { describe, expect, it } from "vitest";
import { part, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";

interface Kelisim {
  status(id: string): string;
  acceptAll(): Promise<boolean>;
  decide(choices: Record<string, boolean>): Promise<boolean>;
  withdraw(): Promise<{ reload: boolean }>;
  on(event: string, run: () => void): void;
  when(id: string, run: () => void): () => void;
}
type Marked = { kelisim: Kelisim; __ran?: string[]; add(name: string): void };

const ready = (page: Page): Promise<unknown> =>
  page.waitFor(() => typeof (window as unknown as Marked).kelisim?.status === "function");
const decide = (page: Page, choices: Record<string, boolean>): Promise<boolean> =>
  page.evaluate((wanted) => (window as unknown as Marked).kelisim.decide(wanted), choices);
const ran = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as Marked).__ran ?? []);

describe.each(enginesUnderTest())("tags written inert in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine);
  const open = async (path: string): Promise<Page> => {
    const visitor = await arrive();
    const page = await visitor.open(demo().url("markup.pages", path), "parsed");
    await ready(page);
    return page;
  };
  const asked = (name: string): number =>
    demo()
      .requests()
      .filter((request) => request.name === name).length;

  it("keep their order within a service; a missing or hung script holds up nobody else", async () => {
    const page = await open("/markup/order.html");
    await waitForPart(page, "banner");
    expect(demo().requests()).toEqual([]);
    await decide(page, { analytics: true });
    await page.waitFor(() =>
      ["deferred", "other-host"].every((name) => (window as unknown as Marked).__ran?.includes(name)),
    );
    const order = (await ran(page)).filter((name) => name !== "other-host");
    expect(order).toEqual(["first", "inline after first", "second", "deferred"].map((name) => name));
    expect(asked("hung")).toBe(1);
    expect(["both", "unknown", "empty"].map(asked)).toEqual([0, 0, 0]);

    await decide(page, { video: true });
    await page.waitFor(() => (window as unknown as Marked).__ran?.includes("both"));
    await decide(page, { video: true, analytics: true });
    expect(["first", "second", "deferred", "both", "hung"].map(asked)).toEqual([1, 1, 1, 1, 1]);
    expect(["unknown", "empty"].map(asked)).toEqual([0, 0]);
  });

  it("write where they stand, and never wipe the page", async () => {
    const page = await open("/markup/write.html");
    await decide(page, { analytics: true });
    await page.waitFor(() => Boolean(document.querySelector("#outside img")));
    const places = await page.evaluate(() =>
      ["one", "parts", "nested", "seen"].map((id) =>
        [...(document.getElementById(id)?.querySelectorAll("b, i") ?? [])]
          .map((b) => b.className + b.textContent)
          .join(),
      ),
    );
    expect(places).toEqual(["one1,", "parts2,", "outer3,inner4,", "seen5,"]);
    expect(await page.evaluate(() => document.getElementById("own")?.textContent)).toBe("own");
    expect(
      await page.evaluate(() => document.body.lastElementChild?.id || document.getElementById("last")?.textContent),
    ).toBeTruthy();
  });

  it("are seen when they come later, and run once", async () => {
    const page = await open("/markup/later.html");
    await page.evaluate(() => (window as unknown as Marked).add("early"));
    await waitForPart(page, "banner");
    expect(asked("early")).toBe(0);
    await decide(page, { analytics: true });
    await page.evaluate(() => (window as unknown as Marked).add("late"));
    await page.waitFor(() => (window as unknown as Marked).__ran?.includes("late"));
    expect(await ran(page)).toEqual(["early", "late"]);

    await page.evaluate(() => (window as unknown as Marked).kelisim.withdraw());
    await decide(page, { analytics: true });
    await page.evaluate(() => (window as unknown as Marked).add("after"));
    await page.waitFor(() => (window as unknown as Marked).__ran?.includes("after"));
    expect(["early", "late", "after"].map(asked)).toEqual([1, 1, 1]);
  });

  it("carry their nonce, so that a strict policy lets them in", async () => {
    const csp = encodeURIComponent("default-src 'self'; script-src 'nonce-NONCE'; style-src 'self'");
    const page = await open(`/markup/later.html?csp=${csp}`);
    await decide(page, { analytics: true });
    await page.waitFor(() => (window as { __inline?: boolean }).__inline);
  });

  it("load every kind of element once, shut again on withdrawal and restored on consent", async () => {
    const page = await open("/markup/embeds.html");
    await waitForPart(page, "embed");
    const below = (): Promise<number> =>
      page.evaluate(() => Math.round((document.getElementById("below") as HTMLElement).getBoundingClientRect().top));
    const before = await below();
    expect(demo().requests()).toEqual([]);

    await decide(page, { video: true });
    const names = ["style", "frame", "second", "image", "srcset", "background"];
    await expect.poll(() => names.map(asked), { timeout: 10_000 }).toEqual(names.map(() => 1));
    await expect.poll(() => asked("video"), { timeout: 10_000 }).toBeGreaterThan(0);
    expect(await below()).toBe(before);

    await page.evaluate(() => (window as unknown as Marked).kelisim.withdraw());
    await waitForPart(page, "embed");
    expect(
      await page.evaluate(() => document.querySelectorAll("[data-kelisim][src], [data-kelisim][href]").length),
    ).toBe(0);
    expect(await page.evaluate(() => document.querySelector("iframe")?.contentWindow?.length)).toBe(0);
    expect(await below()).toBe(before);
    await decide(page, { video: true });
    await expect.poll(() => ["frame", "second"].map(asked), { timeout: 10_000 }).toEqual([2, 2]);
  });

  it("have placeholders: once lets in that one and records nothing, always records", async () => {
    const page = await open("/markup/embeds.html");
    await page.click(part("reject-all"));
    await waitForPart(page, "embed");
    await page.click(part("allow-once"));
    await expect.poll(() => asked("frame"), { timeout: 10_000 }).toBe(1);
    expect(await page.evaluate(() => (window as unknown as Marked).kelisim.status("player"))).toBe("denied");
    expect(asked("second")).toBe(0);
    await page.click(part("allow-always"));
    await expect.poll(() => asked("second"), { timeout: 10_000 }).toBe(1);
    expect(await page.evaluate(() => (window as unknown as Marked).kelisim.status("video"))).toBe("granted");
  });

  it("live on when a listener throws; what waits runs once", async () => {
    const page = await open("/markup/order.html");
    const heard = await page.evaluate(async () => {
      const { kelisim } = window as unknown as Marked;
      const calls: string[] = [];
      kelisim.on("decision", () => {
        throw new Error("thrown on purpose");
      });
      kelisim.on("decision", () => calls.push("second listener"));
      kelisim.when("analytics", () => calls.push("waited"));
      kelisim.when("analytics", () => calls.push("undone"))();
      await kelisim.decide({ analytics: true });
      await kelisim.decide({ analytics: true });
      return calls;
    });
    expect(heard).toEqual(["waited", "second listener", "second listener"]);
    await page.waitFor(() => (window as unknown as Marked).__ran?.includes("first"));
  });
});
