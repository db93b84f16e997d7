import { describe, expect, it } from "vitest";
import { hasPart, part, recordOf, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";

/** `data-part` of what has the focus, open shadow roots included; otherwise its tag. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active?.getAttribute("data-part") ?? active?.localName ?? "";
  });

async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 60 && (await focused(page)) !== name; i++) await page.press("Tab");
  expect(await focused(page)).toBe(name);
}

describe.each(enginesUnderTest())("the dialogs by keyboard in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine, { strict: true });

  it("reach every act, stay in the settings, close with Escape and decide nothing by it", async () => {
    const visitor = await arrive();
    const page = await visitor.open(demo().url("markup.pages", "/markup/later.html"));
    await waitForPart(page, "banner");
    await tabTo(page, "choose");
    await page.press("Enter");
    await waitForPart(page, "settings");

    const seen = new Set<string>();
    for (let i = 0; i < 40; i++) {
      await page.press("Tab");
      seen.add(await focused(page));
    }
    for (const name of ["lang-kk", "lang-ru", "close", "purpose:analytics", "accept-all", "reject-all", "save"]) {
      expect([...seen]).toContain(name);
    }
    // Neither the page behind nor the browser's own controls.
    expect([...seen].filter((name) => name === "body" || name === "a")).toEqual([]);

    await tabTo(page, "save");
    await page.press("Tab");
    expect(await focused(page)).toBe("lang-kk");
    await page.press("Shift+Tab");
    expect(await focused(page)).toBe("save");

    await page.press("Escape");
    await waitForPart(page, "banner");
    expect(await hasPart(page, "settings")).toBe(false);
    expect(await recordOf(page)).toBeNull();
    expect(await focused(page)).toBe("choose");
  });

  it("choose with Space and save with Enter", async () => {
    const visitor = await arrive();
    const page = await visitor.open(demo().url("markup.pages", "/markup/later.html"));
    await waitForPart(page, "banner");
    await tabTo(page, "choose");
    await page.press("Enter");
    await waitForPart(page, "settings");
    await tabTo(page, "purpose:analytics");
    await page.press("Space");
    await tabTo(page, "save");
    await page.press("Enter");
    await waitForPart(page, "reopen");
    expect((await recordOf(page))?.purposes).toEqual({ analytics: true, video: false });
  });
});

/** All that makes one button weigh more than another. */
const weight = [
  ...["color", "background-color", "background-image", "border-color", "border-style", "border-width"],
  ...["outline-color", "outline-style", "outline-width", "box-shadow", "opacity", "filter", "transform"],
  ...["font-size", "font-weight", "font-family", "font-style", "letter-spacing", "text-decoration", "text-transform"],
];

describe.each(enginesUnderTest())("the banner in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine, { strict: true });

  it.each(["autocheck", "callprikol", "kashalot", "kreditomat", "mycar"])(
    "of %s offers three equal choices and leaves half of a phone's screen to the page",
    async (operator) => {
      const visitor = await arrive({ viewport: { width: 360, height: 740 } });
      const page = await visitor.open(demo().url(operator));
      await waitForPart(page, "banner");
      // A phone's scroll bar takes no room, as Firefox' does on a desktop.
      const bar = await page.evaluate(() => innerWidth - document.documentElement.clientWidth);
      await page.setViewport(360 + bar, 740);
      for (const language of ["kk", "ru"]) {
        await page.click(part(`lang-${language}`));
        const { buttons, height } = await page.evaluate((weighing) => {
          const root = document.querySelector("[data-kelisim-ui]")?.shadowRoot;
          const all = ["accept-all", "reject-all", "choose"].map((name) => {
            const button = root?.querySelector(`[data-part=${name}]`) as HTMLElement;
            const { width, height: tall } = button.getBoundingClientRect();
            const style = getComputedStyle(button);
            const weight = weighing.map((name) => `${name}: ${style.getPropertyValue(name)}`);
            return { width: Math.round(width), tall: Math.round(tall), weight };
          });
          const card = root?.querySelector("[data-part=banner]")?.getBoundingClientRect();
          return { buttons: all, height: card?.height ?? 0 };
        }, weight);
        expect(buttons[1]).toEqual(buttons[0]);
        expect(buttons[2]).toEqual(buttons[0]);
        expect(buttons[0]?.tall).toBeGreaterThanOrEqual(44);
        expect(height, `the banner of ${operator} in ${language} is ${height} px high`).toBeLessThanOrEqual(370);
      }
    },
  );
});
