/** The first layer, which is there before the dialogs are. */
import { describe, expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import { hasPart, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest, type Page } from "../engines/index.ts";
import { siteIn } from "../gate/site.ts";

/** So long that the dialogs come when the test has seen what it wants to see. */
const slow = "inline.html?delay=2000";

const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() =>
    document.querySelector("[data-kelisim-ui]")?.shadowRoot?.activeElement?.getAttribute("data-part"),
  );
const hosts = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll("[data-kelisim-ui]").length);
const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector("[data-kelisim-ui]")?.shadowRoot?.textContent ?? "");
const mark = (page: Page): Promise<void> =>
  page.evaluate(() => document.querySelector("[data-kelisim-ui]")?.setAttribute("data-early", ""));
const isEarly = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector("[data-kelisim-ui]")?.hasAttribute("data-early") === true);

describe.each(enginesUnderTest())("the first layer in %s", (engine) => {
  const { open } = siteIn(engine, "script", { strict: true });

  it("asks before the dialogs are there, in the language that is chosen, and gives way to them with the focus", async () => {
    const page = await open(slow);
    await waitForPart(page, "banner");
    await mark(page);
    await page.click("[data-part=lang-ru]");
    await page.waitFor(() =>
      document.querySelector("[data-kelisim-ui]")?.shadowRoot?.textContent?.includes("Пока вы не выбрали"),
    );
    const early = await textOf(page);
    expect([await isEarly(page), await focused(page)]).toEqual([true, "lang-ru"]);
    await page.evaluate(() => kelisim.show("banner"));
    await page.waitFor(() => !document.querySelector("[data-early]"));
    expect([await textOf(page), await focused(page), await hosts(page)]).toEqual([early, "lang-ru", 1]);
  });

  it.each([
    ["accept-all", "granted"],
    ["reject-all", "denied"],
  ])("takes %s as soon as it can be carried out", async (answer, status) => {
    const page = await open(slow);
    await page.click(`[data-part=${answer}]`);
    await page.waitFor((wanted) => kelisim.status("analytics") === wanted, status);
    expect(await hasPart(page, "banner")).toBe(false);
  });

  it("speaks English where the operator has it, in words that are loaded for nobody else", async () => {
    const loaded = (page: Page): Promise<string[]> =>
      page.evaluate(() =>
        performance.getEntriesByType("resource").flatMap(({ name }) => /kelisim-en\.js/.exec(name) ?? []),
      );
    const usual = await open("inline.html");
    await waitForPart(usual, "banner");
    expect([await loaded(usual), await hasPart(usual, "lang-en")]).toEqual([[], false]);
    const name = { kk: "Дүкен", ru: "Магазин", en: "Shop" };
    const page = await open(`inline.html?config=${encodeURIComponent(encodeConfig({ name, ui: { language: "en" } }))}`);
    await waitForPart(page, "banner");
    expect(await textOf(page)).toContain("Until you choose, only what is necessary works.");
    expect(await loaded(page)).toEqual(["kelisim-en.js"]);
    await page.click("[data-part=accept-all]");
    await page.waitFor(() => kelisim.status("analytics") === "granted");
    expect(await page.evaluate(() => (kelisim.record.value as { language?: string } | null)?.language)).toBe("en");
  });

  it("opens the settings, and is there again when they are closed without an answer", async () => {
    const page = await open("inline.html");
    await page.click("[data-part=choose]");
    await waitForPart(page, "settings");
    await page.press("Escape");
    await waitForPart(page, "banner");
    expect([await focused(page), await hosts(page)]).toEqual(["choose", 1]);
  });

  it("goes when an answer is recorded by code, before the dialogs are there", async () => {
    const page = await open(slow);
    await waitForPart(page, "banner");
    await page.evaluate(() => void kelisim.acceptAll());
    await page.waitFor(() => !document.querySelector("[data-kelisim-ui]"));
    expect(await page.evaluate(() => kelisim.status("analytics"))).toBe("granted");
  });

  it("goes for good when the page hides it", async () => {
    const page = await open("inline.html");
    await waitForPart(page, "banner");
    await page.evaluate(() => (kelisim as unknown as { hide(): void }).hide());
    await page.waitFor(
      () => !document.querySelector("[data-kelisim-ui]")?.shadowRoot?.querySelector("[data-part=banner]"),
    );
    expect(await page.evaluate(() => kelisim.record.value)).toBe(null);
  });
});
