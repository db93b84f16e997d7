/** What a visitor does in the dialogs is theirs: a page that listens to everything neither hears it nor takes it away. */
import { describe, expect, it } from "vitest";
import { waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest, type Page } from "../engines/index.ts";
import { siteIn } from "../gate/site.ts";

declare const heard: string[];

const page = "listening.html";
const ui = "[data-kelisim-ui]";

const focus = (at: Page, name: string): Promise<void> =>
  at.evaluate(
    (host, selector) => document.querySelector(host)?.shadowRoot?.querySelector<HTMLElement>(selector)?.focus(),
    ui,
    `[data-part="${name}"]`,
  );
const settled = (at: Page): Promise<unknown> => at.waitFor(() => !document.querySelector("[data-kelisim-settling]"));
const isOn = (at: Page): Promise<boolean> =>
  at.evaluate(
    (host) =>
      document.querySelector(host)?.shadowRoot?.querySelector<HTMLInputElement>("[data-part='purpose:analytics']")
        ?.checked === true,
    ui,
  );
const scrolled = (at: Page): Promise<number> =>
  at.evaluate((host) => document.querySelector(host)?.shadowRoot?.querySelector(".card")?.scrollTop ?? 0, ui);

describe.each(enginesUnderTest())("in %s, a page that listens to everything", (engine) => {
  const { open } = siteIn(engine, "dialogs");

  it("hears no press and no key, and hinders none", async () => {
    const at = await open(page);
    await at.click("[data-part=choose]");
    await waitForPart(at, "settings");
    await settled(at);
    await focus(at, "purpose:analytics");
    await at.press("Space");
    expect(await isOn(at)).toBe(true);
    await at.click("[data-part='purpose:analytics']");
    expect(await isOn(at)).toBe(false);
    await at.press("Escape");
    await waitForPart(at, "banner");
    await settled(at);
    await focus(at, "reject-all");
    await at.press("Enter");
    await waitForPart(at, "reopen");
    await at.click("[data-part=reopen]");
    await waitForPart(at, "settings");
    await settled(at);
    // A word is selected, which pages forbid that do not want to be copied.
    await at.pressAt(await at.pointOf("#h"), [150]);
    expect(await at.evaluate(() => [...new Set(heard)])).toEqual([]);
  });

  it("does not steal the scrolling of the settings", async () => {
    const at = await open(page);
    await at.evaluate(() => kelisim.show("settings"));
    await at.wheel(await at.pointOf("#h"), 150);
    await expect.poll(() => scrolled(at)).toBeGreaterThan(0);
    expect(await at.evaluate(() => [scrollY, heard.length])).toEqual([0, 0]);
  });

  it("gets its own events as ever", async () => {
    const at = await open(page);
    await at.evaluate(() => {
      document.getElementById("own")?.addEventListener("click", () => heard.push("own"));
    });
    await at.click("#own");
    expect(await at.evaluate(() => heard)).toEqual(["own"]);
  });
});
