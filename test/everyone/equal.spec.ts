/** No dark pattern: accepting and refusing are of one size, contrast and reach, wherever both are offered. */
import { describe, expect, it } from "vitest";
import type { Page } from "../engines/engine.ts";
import { contrast } from "./colours.ts";
import { chromiumDevtools, desktop, hasChromium, phone, themes } from "./devtools.ts";
import { languages, type Place, placeNamed } from "./places.ts";

interface Look {
  readonly width: number;
  readonly height: number;
  readonly colours: readonly [text: string, ground: string, border: string];
  /** Everything else that gives a button weight. */
  readonly weight: readonly string[];
}

interface Measured {
  readonly looks: readonly [accept: Look, reject: Look];
  /** What stands between the two edges that face each other, and how far they are from the edges of their row. */
  readonly gap: number;
  readonly margins: readonly [before: number, after: number];
  /** Of what can be reached by Tab, how many stand between the two. */
  readonly tabsBetween: number;
  /** Words in the buttons that a line break cuts. */
  readonly brokenWords: readonly string[];
  readonly cardGround: string;
  readonly inSight: readonly boolean[];
}

/** Runs in the page. */
function measureBoth(host: string): Measured {
  const root = document.querySelector(host)?.shadowRoot as ShadowRoot;
  const buttons = [...root.querySelectorAll<HTMLElement>(".acts > *")].filter(
    ({ dataset }) => dataset.part === "accept-all" || dataset.part === "reject-all",
  );
  const [accept, reject] = buttons as [HTMLElement, HTMLElement];
  const look = (button: HTMLElement): Look => {
    const { width, height } = button.getBoundingClientRect();
    const style = getComputedStyle(button);
    const weight = ["fontSize", "fontWeight", "fontFamily", "borderTopWidth", "borderTopStyle", "boxShadow", "opacity"];
    // Columns of one fraction may differ by a 64th of a pixel.
    return {
      width: Math.round(width * 10) / 10,
      height: Math.round(height * 10) / 10,
      colours: [style.color, style.backgroundColor, style.borderTopColor],
      weight: weight.map((name) => style[name as "color"]),
    };
  };
  const brokenWords = buttons.flatMap((button) => {
    const text = button.firstChild as Text;
    return [...text.data.matchAll(/\S+/g)].flatMap(([word], index, all) => {
      const start = all[index]?.index ?? text.data.indexOf(word);
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, start + word.length);
      return range.getClientRects().length > 1 ? [word] : [];
    });
  });
  const [first, second] = [accept.getBoundingClientRect(), reject.getBoundingClientRect()];
  const row = (accept.parentElement as HTMLElement).getBoundingClientRect();
  const isRow = Math.abs(first.top - second.top) < 1;
  const all = [...root.querySelectorAll("button, a[href], input, summary")];
  const card = accept.closest(".card") as HTMLElement;
  return {
    looks: [look(accept), look(reject)],
    gap: isRow ? second.left - first.right : second.top - first.bottom,
    margins: [first.left - row.left, isRow ? 0 : second.left - row.left],
    tabsBetween: all.indexOf(reject) - all.indexOf(accept) - 1,
    brokenWords,
    cardGround: getComputedStyle(card).backgroundColor,
    inSight: [first, second].map(({ top, bottom }) => top >= 0 && bottom <= innerHeight),
  };
}

const measure = (page: Page, { host }: Place): Promise<Measured> => page.evaluate(measureBoth, host);

const offering = ["first-layer", "banner", "banner-gpc", "settings", "settings-asked", "rights"].map(placeNamed);

describe.runIf(hasChromium)("accepting and refusing", () => {
  const { open } = chromiumDevtools();

  for (const place of offering) {
    for (const theme of themes) {
      it.each(languages)(`weigh the same in ${place.name} in %s, ${theme}`, async (language) => {
        const { page, devtools } = await open({ place, language, theme, screen: phone });
        // Off the buttons, which light up under it.
        await devtools.mouse.move(0, 0);
        for (const screen of [phone, desktop, { width: 320, height: 568 }]) {
          await devtools.setViewport({ ...screen });
          const { looks, gap, margins, tabsBetween, brokenWords, cardGround, inSight } = await measure(page, place);
          const [accept, reject] = looks;
          expect(reject).toEqual(accept);
          expect(gap, "as near as any two answers").toBeCloseTo(8, 1);
          expect(margins[0], "no indent").toBeCloseTo(0, 1);
          expect(tabsBetween, "one Tab from one to the other").toBe(0);
          expect(brokenWords).toEqual([]);
          expect(inSight, "both without scrolling").toEqual([true, true]);
          const [text, ground, border] = accept.colours;
          expect(contrast(text, ground), "words on the button").toBeGreaterThanOrEqual(4.5);
          expect(contrast(border, cardGround), "the button on the card").toBeGreaterThanOrEqual(3);
        }
      });
    }
  }

  it.each(themes)("light up alike under the pointer, %s", async (theme) => {
    const { page, devtools } = await open({ place: placeNamed("banner"), language: "kk", theme });
    const under: string[][] = [];
    for (const name of ["accept-all", "reject-all"]) {
      const button = await devtools.$(`[data-kelisim-ui] >>> [data-part=${name}]`);
      await button?.hover();
      under.push(
        await page.evaluate((wanted) => {
          const root = document.querySelector("[data-kelisim-ui]")?.shadowRoot;
          const { color, backgroundColor } = getComputedStyle(root?.querySelector(`[data-part=${wanted}]`) as Element);
          return [color, backgroundColor];
        }, name),
      );
    }
    const [accept, reject] = under as [[string, string], [string, string]];
    expect(reject).toEqual(accept);
    expect(contrast(...accept)).toBeGreaterThanOrEqual(4.5);
  });

  it("neither is chosen for the visitor: no answer has the focus, and every switch is off", async () => {
    const { page } = await open({ place: placeNamed("settings"), language: "kk" });
    const state = await page.evaluate(() => {
      const root = document.querySelector("[data-kelisim-ui]")?.shadowRoot;
      const switches = [...(root?.querySelectorAll<HTMLInputElement>("[role=switch]") ?? [])];
      return { focused: root?.activeElement?.localName, switches: switches.map(({ checked }) => checked) };
    });
    expect(state.focused).toBe("h2");
    expect(state.switches.length).toBeGreaterThan(3);
    expect(state.switches).not.toContain(true);
  });
});
