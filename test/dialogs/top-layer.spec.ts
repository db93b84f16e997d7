/** What a page puts in the browser's top layer neither covers the dialogs nor makes them inert, and stays usable itself. */
import { describe, expect, it } from "vitest";
import { hasPart, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest, type Page } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";
import { siteIn } from "../gate/site.ts";

/** Elements of the page, by their ids. */
declare const city: HTMLDialogElement;
declare const offer: HTMLDialogElement;
declare const inner: HTMLDialogElement;
declare const sheet: HTMLElement;

/** By its name, which a visitor's press reaches only where nothing covers it and it is not inert. */
const reject = (page: Page): Promise<void> => page.click("[data-part=reject-all]");
const waitForAnswer = (page: Page): Promise<unknown> => page.waitFor(() => kelisim.record.value !== null);
/** Where the dialogs stand. */
const placeOf = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => {
    const all = (root: ParentNode): Element[] =>
      [...root.querySelectorAll("*")].flatMap((element) => [
        element,
        ...(element.shadowRoot ? all(element.shadowRoot) : []),
      ]);
    return all(document).find((element) => element.hasAttribute("data-kelisim-ui"))?.parentElement?.localName;
  });

describe.each(enginesUnderTest())("in %s,", (engine) => {
  const { open } = siteIn(engine, "dialogs");
  const { demo, arrive } = visitorsIn(engine);

  it.each(["city", "sheet", "inner"])("the first layer can be answered in front of a page's own: %s", async (name) => {
    const page = await open(`top-layer.html#${name}`);
    await reject(page);
    await waitForAnswer(page);
  });

  it.each(["city", "sheet", "inner"])("it can be answered there by keyboard alone: %s", async (name) => {
    const page = await open(`top-layer.html#${name}`);
    await page.pointOf("[data-part=reject-all]");
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => {
        let active = document.activeElement;
        while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
        return active?.getAttribute("data-part");
      });
    for (let presses = 0; presses < 20 && (await focused()) !== "reject-all"; presses++) await page.press("Tab");
    await page.press("Enter");
    await waitForAnswer(page);
  });

  it.runIf(engine === "chromium")("it can be answered by touch in front of a modal dialog", async () => {
    const visitor = await arrive({ viewport: { width: 390, height: 844 }, isPhone: true });
    const page = await visitor.open(demo().url("dialogs.pages", "/dialogs/top-layer.html#city"));
    await page.pressAt(await page.pointOf("[data-part=reject-all]"), [], "touch");
    await waitForAnswer(page);
    await page.pressAt(await page.pointOf("#yes"), [], "touch");
    await page.waitFor(() => !city.open);
  });

  it.each(["city", "inner"])("a modal dialog that opens later takes the banner in, and leaves it: %s", async (name) => {
    const page = await open("top-layer.html");
    await waitForPart(page, "banner");
    await page.evaluate((id) => (id === "city" ? city : inner).showModal(), name);
    await expect.poll(() => placeOf(page)).toBe("dialog");
    await page.click(name === "city" ? "#yes" : "#enter");
    await expect.poll(() => placeOf(page)).toBe("html");
    await reject(page);
    await waitForAnswer(page);
  });

  it("the banner follows the topmost of two, and one that the page removes", async () => {
    const page = await open("top-layer.html#city");
    await waitForPart(page, "banner");
    await page.evaluate(() => offer.showModal());
    await expect.poll(() => page.evaluate(() => offer.querySelector("[data-kelisim-ui]") !== null)).toBe(true);
    await page.click("#thanks");
    await expect.poll(() => page.evaluate(() => city.querySelector("[data-kelisim-ui]") !== null)).toBe(true);
    await page.evaluate(() => city.remove());
    await expect.poll(() => placeOf(page)).toBe("html");
    await reject(page);
    await waitForAnswer(page);
  });

  it("the settings can be used where the page opens one above them", async () => {
    const page = await open("top-layer.html");
    await page.evaluate(() => kelisim.show("settings"));
    await waitForPart(page, "settings");
    await page.evaluate(() => {
      city.showModal();
      sheet.showPopover();
    });
    await expect.poll(() => placeOf(page)).toBe("dialog");
    await page.click("[data-part=close]");
    await expect.poll(() => hasPart(page, "settings")).toBe(false);
    await reject(page);
    await waitForAnswer(page);
    await page.click("#yes");
    expect(await placeOf(page)).toBe("html");
  });

  it("the banner comes up once for each that does", async () => {
    const page = await open("top-layer.html#city");
    await expect.poll(() => placeOf(page)).toBe("dialog");
    const times = await page.evaluate(async () => {
      let toggled = 0;
      const ui = city.querySelector("[data-kelisim-ui]");
      ui?.addEventListener("toggle", () => toggled++);
      sheet.showPopover();
      // Each is told of in a task of its own, of which there are many in that time.
      for (let frame = 0; frame < 20; frame++) await new Promise(requestAnimationFrame);
      return toggled;
    });
    expect(times).toBeLessThan(3);
  });

  it("a page that empties its open dialog again and again keeps it, and the banner stands beside it", async () => {
    const page = await open("top-layer.html");
    await waitForPart(page, "banner");
    await page.evaluate(() => {
      new MutationObserver(() => {
        for (const ui of city.querySelectorAll("[data-kelisim-ui]")) ui.remove();
      }).observe(city, { childList: true });
      city.showModal();
    });
    await expect.poll(() => placeOf(page)).toBe("html");
    await page.click("#yes");
    await reject(page);
    await waitForAnswer(page);
  });
});
