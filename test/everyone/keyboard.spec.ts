/** All of it by keyboard: every stop of Tab, Escape, where the focus goes and comes back to. */
import { describe, expect, it } from "vitest";
import { hasPart, recordOf, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest, type Page } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";
import type {} from "../gate/site.ts";
import { focused, hiddenFocus, tabStops, tabTo, waitForFocus } from "./focus.ts";

const ui = "[data-kelisim-ui]";
const letters = "[data-kelisim-letters]";

/** A button of the page that opens a dialog; Safari by default leaves links out of Tab's way. */
async function addButton(page: Page, view: string): Promise<void> {
  await page.evaluate((wanted) => {
    const button = document.createElement("button");
    button.id = "of-page";
    button.textContent = wanted;
    button.dataset.kelisimShow = wanted;
    document.body.prepend(button);
    button.focus();
  }, view);
}

/** Tab goes through all of a modal, in order, with each stop in sight, and starts again; Shift+Tab goes back over the edge. */
async function expectTour(page: Page, host: string): Promise<void> {
  const stops = await tabStops(page, host);
  const toured: string[] = [];
  for (const _ of stops) {
    await page.press("Tab");
    toured.push(await focused(page));
    expect(await hiddenFocus(page)).toBe("");
  }
  // From the heading, which comes after the head's own buttons.
  const start = stops.indexOf(toured[0] ?? "");
  expect(toured).toEqual([...stops.slice(start), ...stops.slice(0, start)]);
  for (let back = 0; back < start; back++) await page.press("Shift+Tab");
  expect(await focused(page)).toBe(stops.at(-1));
}

describe.each(enginesUnderTest())("by keyboard in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine);

  const refused = async (path = "/", size = { width: 1280, height: 800 }): Promise<Page> => {
    const visitor = await arrive({ viewport: size });
    const page = await visitor.open(demo().url("autocheck", path));
    await waitForPart(page, "banner");
    await page.evaluate(() => void kelisim.decide({}));
    await waitForPart(page, "reopen");
    return page;
  };

  it.each([
    ["settings", ui, { width: 1280, height: 800 }],
    ["settings", ui, { width: 360, height: 740 }],
    ["rights", ui, { width: 1280, height: 800 }],
    ["letters", letters, { width: 1280, height: 800 }],
  ])(
    "%s open from the page, are toured, closed with Escape, and the focus is back (%s, %o)",
    async (view, host, size) => {
      const page = await refused("/", size);
      await addButton(page, view);
      await page.press("Enter");
      await waitForPart(page, view === "letters" ? "letters" : "settings");
      await waitForFocus(page, view === "rights" ? "details:rights" : "h");
      if (view !== "rights") await expectTour(page, host);
      await page.press("Escape");
      await waitForFocus(page, "of-page");
      // The browser gives the focus back first, and tells of the closing in a task of its own.
      await expect
        .poll(() => hasPart(page, view === "letters" ? "letters" : "settings"), { timeout: 10_000 })
        .toBe(false);
    },
  );

  it.each(["accept-all", "reject-all"])(
    "%s on the banner leaves the focus at the control that opens it again",
    async (answer) => {
      const visitor = await arrive();
      const page = await visitor.open(demo().url("autocheck"));
      await waitForPart(page, "banner");
      await tabTo(page, answer);
      expect(await hiddenFocus(page)).toBe("");
      await page.press("Enter");
      await waitForPart(page, "reopen");
      await waitForFocus(page, "reopen");
      await page.press("Enter");
      await waitForPart(page, "settings");
      await waitForFocus(page, "h");
      await page.press("Escape");
      await waitForFocus(page, "reopen");
    },
  );

  it("saving from the banner's settings does too, and a switch and a language keep the focus", async () => {
    const visitor = await arrive();
    const page = await visitor.open(demo().url("autocheck"));
    await waitForPart(page, "banner");
    await tabTo(page, "choose");
    await page.press("Enter");
    await waitForFocus(page, "h");
    await tabTo(page, "lang-ru");
    await page.press("Space");
    await page.waitFor(() =>
      Boolean(document.querySelector("[data-kelisim-ui]")?.shadowRoot?.querySelector(".k[lang=ru]")),
    );
    expect(await focused(page)).toBe("lang-ru");
    await tabTo(page, "details:analytics");
    await page.press("Enter");
    expect(await focused(page)).toBe("details:analytics");
    await tabTo(page, "purpose:analytics");
    await page.press("Space");
    expect(await focused(page)).toBe("purpose:analytics");
    await tabTo(page, "save");
    await page.press("Enter");
    await waitForFocus(page, "reopen");
    expect((await recordOf(page))?.purposes).toMatchObject({ analytics: true, location: false });
  });

  it("withdrawing leads to the report, and closing that to the control", async () => {
    const visitor = await arrive();
    const page = await visitor.open(demo().url("autocheck"));
    await waitForPart(page, "banner");
    await tabTo(page, "accept-all");
    await page.press("Enter");
    await waitForFocus(page, "reopen");
    await page.press("Enter");
    await waitForFocus(page, "h");
    await tabTo(page, "withdraw");
    await page.press("Enter");
    await waitForPart(page, "result");
    await waitForFocus(page, "h");
    // Back, as one would: forward, Firefox goes on into its own controls.
    await page.press("Shift+Tab");
    expect(await focused(page)).toBe("close");
    await page.press("Enter");
    await waitForFocus(page, "reopen");
  });

  it("saying that one is under age leads to what that means, and Escape out of it", async () => {
    const page = await refused();
    await addButton(page, "settings");
    await page.press("Enter");
    await waitForFocus(page, "h");
    await tabTo(page, "details:age");
    await page.press("Enter");
    await tabTo(page, "declare-underage");
    await page.press("Enter");
    await waitForPart(page, "underage");
    await waitForFocus(page, "h");
    await page.press("Escape");
    await page.waitFor(
      () => !document.querySelector("[data-kelisim-ui]")?.shadowRoot?.querySelector("[data-part=underage]"),
    );
    await waitForFocus(page, "of-page");
  });

  it("a letter is reached, shown and left again, each step with the focus on its heading", async () => {
    const page = await refused();
    await addButton(page, "letters");
    await page.press("Enter");
    await waitForFocus(page, "h");
    await tabTo(page, "letter:withdrawal");
    await page.press("Enter");
    await waitForPart(page, "show-letter");
    expect(await focused(page)).toBe("h");
    await tabTo(page, "show-letter");
    await page.press("Enter");
    await waitForPart(page, "sheet");
    expect(await focused(page)).toBe("h");
    await tabTo(page, "back");
    await page.press("Enter");
    await waitForPart(page, "show-letter");
    expect(await focused(page)).toBe("h");
    await page.press("Escape");
    await waitForFocus(page, "of-page");
  });

  it.each(["allow-once", "allow-always"])("%s on a placeholder leads into what it let in", async (answer) => {
    const page = await refused("/report.html");
    await waitForPart(page, "embed");
    await tabTo(page, answer);
    await page.press("Enter");
    await page.waitFor(() => !document.querySelector("[data-kelisim-embed]"));
    await waitForFocus(page, "iframe");
  });

  it("an agreement's boxes, contents and way out are in Tab's way, in order", async () => {
    const page = await refused();
    const host = "[data-kelisim-agreement=personal_data]";
    await page.waitFor(
      (selector) => Boolean(document.querySelector(selector)?.shadowRoot?.querySelector("summary")),
      host,
    );
    const stops = await tabStops(page, host);
    await page.evaluate(() => document.querySelector<HTMLElement>("input[type=email]")?.focus());
    const toured: string[] = [];
    for (const _ of stops) {
      await page.press("Tab");
      toured.push(await focused(page));
    }
    expect(toured).toEqual(stops);
    expect(toured).toContain("declaration");
    await page.evaluate(() => document.querySelector<HTMLElement>("input[type=email]")?.focus());
    await tabTo(page, "declaration");
    await page.press("Space");
    expect(
      await page.evaluate(
        (selector) =>
          document.querySelector(selector)?.shadowRoot?.querySelector<HTMLInputElement>("[data-part=declaration]")
            ?.checked,
        host,
      ),
    ).toBe(true);
    await tabTo(page, "agreement-underage");
    await page.press("Enter");
    await waitForPart(page, "underage");
    await waitForFocus(page, "h");
  });
});
