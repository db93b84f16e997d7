/** Forced colours and reduced motion. */
import { describe, expect, it } from "vitest";
import { contrast, over } from "./colours.ts";
import { chromiumDevtools, emulate, hasChromium } from "./devtools.ts";
import { languages, placeNamed, places } from "./places.ts";

interface Seen {
  readonly name: string;
  readonly text: string;
  readonly ground: string;
  readonly edge: string;
  readonly edgeWidth: number;
}

/** Runs in the page: buttons that look like buttons, and the colours that are left to them. */
function actsIn(host: string): Seen[] {
  const root = document.querySelector(host)?.shadowRoot;
  return [...(root?.querySelectorAll<HTMLElement>(".act, button[data-part=reopen]") ?? [])].map((one) => {
    const { color, backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(one);
    const name = one.dataset.part ?? "";
    return {
      name,
      text: color,
      ground: backgroundColor,
      edge: borderTopColor,
      edgeWidth: Number.parseFloat(borderTopWidth),
    };
  });
}

describe.runIf(hasChromium)("in forced colours", () => {
  const { open } = chromiumDevtools();
  const forced = { "forced-colors": "active", "prefers-reduced-motion": "reduce" };

  it.each(places.map(({ name }) => name))("every button of %s has words and an edge that can be seen", async (name) => {
    const place = placeNamed(name);
    const { page, session } = await open({ place, language: "ru" });
    await emulate(session, forced);
    await page.waitFor(() => matchMedia("(forced-colors: active)").matches);
    const seen = await page.evaluate(actsIn, place.host);
    for (const { text, ground, edge, edgeWidth, name: button } of seen) {
      expect(contrast(text, ground), `words of ${button}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(edge, ground), `edge of ${button}`).toBeGreaterThanOrEqual(3);
      expect(edgeWidth, `edge of ${button}`).toBeGreaterThan(0);
    }
  });

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

  /** What moves, and for how long, of everything in the shadow root. */
  const movesIn = (host: string): string[] => {
    const root = document.querySelector(host)?.shadowRoot;
    return [...(root?.querySelectorAll("*") ?? [])].flatMap((element) => {
      const { animationName, animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element);
      const moves = animationName === "none" ? [] : [`${animationName} ${animationDuration}`];
      const shifts = transitionDuration === "0s" ? [] : [`transition ${transitionDuration}`];
      return [...moves, ...shifts, ...(scrollBehavior === "auto" ? [] : [scrollBehavior])];
    });
  };

  it.each(places.map(({ name }) => name))("is none in %s where it is not wanted", async (name) => {
    const place = placeNamed(name);
    const { page } = await open({ place, language: languages[0] ?? "kk", reducedMotion: true });
    expect(await page.evaluate(movesIn, place.host)).toEqual([]);
  });

  it("is one of 160 ms elsewhere", async () => {
    const place = placeNamed("settings");
    const { page } = await open({ place, language: "kk", reducedMotion: false });
    expect(await page.evaluate(movesIn, place.host)).toEqual(["k 0.16s"]);
  });
});
