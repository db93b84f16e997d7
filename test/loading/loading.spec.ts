import { describe, expect, it } from "vitest";
import { hasPart, part, statusOf, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";

interface Loaded {
  readonly pushed?: string;
  readonly before?: string;
  readonly kelisim: {
    status(id: string): string;
    acceptAll(): Promise<boolean>;
    destroy(): void;
    push(run: (consent: object) => void): void;
  };
}

/** Waits for what was pushed before the script came. */
const pushed = (page: Page): Promise<unknown> => page.waitFor(() => (window as unknown as Loaded).pushed);

describe.each(enginesUnderTest())("the script tag in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine);
  const open = async (name: string): Promise<Page> => {
    const visitor = await arrive();
    return visitor.open(demo().url("loading.pages", `/loading/${name}.html`));
  };
  /** WebKit gives a test no console. */
  const errors = (page: Page): string[] => page.console().filter((line) => line.includes("[kelisim]"));

  it("takes its config from an address, and runs what was pushed before and after", async () => {
    const page = await open("address");
    await waitForPart(page, "banner");
    expect(await pushed(page)).toBe("undecided");
    await page.click(part("accept-all"));
    await expect
      .poll(
        () =>
          demo()
            .requests()
            .map(({ name }) => name),
        { timeout: 10_000 },
      )
      .toContain("tag");
    const late = await page.evaluate(
      () =>
        new Promise<boolean>((resolve) => {
          (window as unknown as Loaded).kelisim.push((consent) => resolve("status" in consent));
        }),
    );
    expect(late).toBe(true);
  });

  it.each([
    ["missing", "no config at /loading/none.json: 404"],
    ["html", "the config is not JSON; it starts with <!doctype html>"],
    ["nothing", "no config: neither script[data-kelisim-config] nor data-config is in the page"],
    ["broken", 'the config is not JSON; it starts with { "id": "broken",'],
    ["empty", "this config cannot be used here; parseConfig checks one"],
  ])("with a config that is %s stays shut, says why, and leaves the page alive", async (name, message) => {
    const page = await open(name);
    expect(await pushed(page)).toBe("undecided");
    expect(await page.evaluate(() => (window as unknown as Loaded).kelisim.acceptAll())).toBe(false);
    expect(await statusOf(page, "analytics")).toBe("undecided");
    await page.reload();
    await pushed(page);
    expect(demo().requests()).toEqual([]);
    expect(await hasPart(page, "banner")).toBe(false);
    expect(await page.evaluate(() => document.querySelector("p")?.textContent)).toBe("Loading");
    if (engine !== "webkit") expect(errors(page).join("\n")).toContain(message);
  });

  it("twice in a page works once, and says so", async () => {
    const page = await open("twice");
    await waitForPart(page, "banner");
    expect(await page.evaluate(() => document.querySelectorAll("[data-kelisim-ui]").length)).toBe(1);
    if (engine !== "webkit") await expect.poll(() => errors(page).join("\n")).toMatch(/twice/);
    await page.click(part("accept-all"));
    await expect
      .poll(
        () =>
          demo()
            .requests()
            .filter(({ name }) => name === "tag").length,
        { timeout: 10_000 },
      )
      .toBe(1);
  });

  it("with `defer` lets the page be parsed first, and brings no style sheet", async () => {
    const page = await open("order");
    await waitForPart(page, "banner");
    expect(await page.evaluate(() => (window as unknown as Loaded).before)).toBe("undefined");
    expect(await page.evaluate(() => document.querySelectorAll("link[rel=stylesheet], style").length)).toBe(0);
  });

  it("works in the head without `defer` too", async () => {
    const visitor = await arrive();
    const page = await visitor.open(demo().url("markup.pages", "/markup/later.html?load=sync"));
    await waitForPart(page, "banner");
    expect(await statusOf(page, "analytics")).toBe("undecided");
  });

  it("can be taken out of the page again", async () => {
    const page = await open("address");
    await waitForPart(page, "banner");
    await page.evaluate(() => (window as unknown as Loaded).kelisim.destroy());
    await page.waitFor(() => !document.querySelector("[data-kelisim-ui]"));
    expect(await hasPart(page, "reopen")).toBe(false);
    expect(await page.evaluate(() => document.write.toString().includes("[native code]"))).toBe(true);
  });
});
