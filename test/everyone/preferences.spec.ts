/** Forced colours and motion, where they are a matter of one dialog. Of every view: views.spec.ts. */
import { describe, expect, it } from "vitest";
import { contrast, over } from "./colours.ts";
import { chromiumDevtools, emulate, hasChromium } from "./devtools.ts";
import { movesIn } from "./motion.ts";
import { placeNamed } from "./places.ts";

describe.runIf(hasChromium)("in forced colours", () => {
  const { open } = chromiumDevtools();
  const forced = { "forced-colors": "active", "prefers-reduced-motion": "reduce" };

  it("switches that are on and off differ, and the chosen language is marked", async () => {
    const { page, devtools, session } = await open({ place: placeNamed("settings"), language: "kk" });
    await emulate(session, forced);
    const input = await devtools.$("[data-kelisim-ui] >>> [role=switch]");
    const off = await input?.screenshot({ encoding: "base64" });
    await input?.click();
    const on = await input?.screenshot({ encoding: "base64" });
    expect(off).toBeTruthy();
    expect(on).not.toBe(off);
    const lines = await page.evaluate(() => {
      const root = document.querySelector("[data-kelisim-ui]")?.shadowRoot;
      return ["kk", "ru"].map((one) => {
        const { textDecorationLine } = getComputedStyle(root?.querySelector(`[data-part=lang-${one}]`) as Element);
        return textDecorationLine;
      });
    });
    expect(lines).toEqual(["underline", "none"]);
  });

  it.each(["first-layer", "settings", "letters", "agreement"])("focus is seen in %s", async (name) => {
    const place = placeNamed(name);
    const { page, session } = await open({ place, language: "kk" });
    await emulate(session, forced);
    await page.evaluate((host) => {
      document.querySelector(host)?.shadowRoot?.querySelector<HTMLElement>("button, input, a[href]")?.focus();
    }, place.host);
    await page.press("Tab");
    const outline = await page.evaluate((host) => {
      const active = document.querySelector(host)?.shadowRoot?.activeElement;
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(active as Element);
      const ground = getComputedStyle((active as Element).closest(".card, .agreement") as Element).backgroundColor;
      return { outlineStyle, width: Number.parseFloat(outlineWidth), outlineColor, ground };
    }, place.host);
    expect(outline.outlineStyle).toBe("solid");
    expect(outline.width).toBeGreaterThanOrEqual(2);
    expect(contrast(over(outline.outlineColor, outline.ground), outline.ground)).toBeGreaterThanOrEqual(3);
  });
});

describe.runIf(hasChromium)("motion", () => {
  const { open } = chromiumDevtools();

  it("is one of 160 ms elsewhere", async () => {
    const place = placeNamed("settings");
    const { page } = await open({ place, language: "kk", reducedMotion: false });
    expect(await movesIn(page, place)).toEqual(["k 0.16s"]);
  });
});
