/** A browser that is driven by a machine gets what everybody gets. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { part, waitForPart } from "../engines/dialog.ts";
import { chromiumDevtools, hasChromium } from "../everyone/devtools.ts";

const dist = join(import.meta.dirname, "../../packages/kelisim/dist");

it("no file that reaches a page knows of navigator.webdriver or of browsers without a window", () => {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
  expect(files).toContain("kelisim.js");
  const knowing = files.filter((name) => /webdriver|headless/i.test(readFileSync(join(dist, name), "utf8")));
  expect(knowing).toEqual([]);
});

interface Globals {
  /** How often navigator.webdriver was read. */
  __reads: number;
}

describe.runIf(hasChromium)("navigator.webdriver", () => {
  const { newPage, demo } = chromiumDevtools();

  const walk = async (webdriver: boolean) => {
    const { page, devtools } = await newPage();
    await devtools.evaluateOnNewDocument((value: boolean) => {
      const here = globalThis as unknown as Globals;
      here.__reads = 0;
      Object.defineProperty(Navigator.prototype, "webdriver", {
        configurable: true,
        get() {
          here.__reads++;
          return value;
        },
      });
    }, webdriver);
    demo().clearRequests();
    await page.goto(demo().url("autocheck"));
    const shown: string[] = [];
    const look = async (name: string): Promise<void> => {
      await waitForPart(page, name);
      // The part alone: the dialogs, once they are there, stand around the first layer that was drawn before them.
      const html = await page.evaluate(
        (selector) => document.querySelector("[data-kelisim-ui]")?.shadowRoot?.querySelector(selector)?.outerHTML ?? "",
        part(name),
      );
      shown.push(html);
    };
    await look("banner");
    await page.click("[data-part=choose]");
    await look("settings");
    const heldBack = demo().requests().length;
    await page.click("[data-part=accept-all]");
    await waitForPart(page, "reopen");
    await page.waitFor(() => document.cookie.includes("ac_uid"));
    const reads = await page.evaluate(() => (globalThis as unknown as Globals).__reads);
    expect(await page.evaluate(() => navigator.webdriver)).toBe(webdriver);
    return { shown, heldBack, reads };
  };

  it("is not read, and changes nothing that is shown or held", async () => {
    const driven = await walk(true);
    const own = await walk(false);
    expect(driven.shown[0]).toContain("accept-all");
    expect(driven).toEqual(own);
    expect(driven).toMatchObject({ heldBack: 0, reads: 0 });
  });
});
