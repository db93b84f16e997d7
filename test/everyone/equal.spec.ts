/** No dark pattern: accepting and refusing light up alike, and neither is chosen ahead. Their sizes: views.spec.ts. */
import { describe, expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import { waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { siteIn } from "../gate/site.ts";
import { contrast } from "./colours.ts";
import { chromiumDevtools, hasChromium, themes } from "./devtools.ts";
import { placeNamed } from "./places.ts";

describe.runIf(hasChromium)("accepting and refusing", () => {
  const { open } = chromiumDevtools();

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

/** All that a page's style sheet may set, and what it may try: each selector would reach a single button if there were one. */
const pageStyles = `
:root {
  --kelisim-button: #063; --kelisim-on-button: #fff; --kelisim-button-radius: 20px; --kelisim-width: 560px;
  --kelisim-accent: linear-gradient(90deg, #063, #fff); --kelisim-font-size: 17px; --kelisim-heading-font: Georgia;
}
[data-kelisim-ui]::part(card) { background: linear-gradient(90deg, #fff, #eee); border: 2px solid #063 }
::part(accept-all), ::part(act):first-child, ::part(acts) > :first-child, [data-part=accept-all], .act:first-child {
  opacity: 1; font-size: 30px; background: #0a0; outline: 4px solid red; grid-column: span 2;
}
::part(reject-all), [data-part=reject-all], .act:nth-child(2) { opacity: .2; display: none }
`;

/** Of each button of the first layer, all that gives it weight. */
const weightsOf = (names: readonly string[]): string[] => {
  const root = document.querySelector("[data-kelisim-ui]")?.shadowRoot;
  return [...(root?.querySelectorAll<HTMLElement>(".acts > *") ?? [])].map((button) => {
    const { width, height } = button.getBoundingClientRect();
    const style = getComputedStyle(button);
    const weight = names.map((name) => style.getPropertyValue(name));
    return JSON.stringify([Math.round(width * 10) / 10, Math.round(height * 10) / 10, ...weight]);
  });
};
const weighed = [
  "background",
  "outline",
  "opacity",
  "color",
  "border",
  "font",
  "box-shadow",
  "visibility",
  "transform",
];

describe.each(enginesUnderTest().filter((name) => name === "chromium"))("looks that an operator sets", (engine) => {
  const { open } = siteIn(engine, "dialogs");
  const label = (text: string) => ({ kk: text, ru: text });
  const orders = [["reject-all", "choose", "accept-all"], ["choose", "accept-all", "reject-all"], undefined];

  it.each(["bottom", "bottom-left", "bottom-right", "center", "bar"])(
    "leave the three buttons equal in each order, in their whole size and in sight: %s",
    async (position) => {
      for (const order of orders) {
        const ui = { position, order, labels: { "accept-all": label("Иә"), "reject-all": label("Жоқ, рақмет сізге") } };
        const page = await open(`plain.html?config=${encodeURIComponent(encodeConfig({ ui }))}`);
        await page.evaluate((css) => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }, pageStyles);
        for (const width of [360, 1200]) {
          await page.setViewport(width, 740);
          await waitForPart(page, "banner");
          const weights = await page.evaluate(weightsOf, weighed);
          expect(weights).toHaveLength(3);
          expect(new Set(weights).size, weights.join("\n")).toBe(1);
          const card = await page.evaluate(() => {
            const root = document.querySelector("[data-kelisim-ui]")?.shadowRoot;
            for (const animation of root?.getAnimations() ?? []) animation.finish();
            const { top, bottom, left, right } =
              root?.querySelector(".card")?.getBoundingClientRect() ?? new DOMRect(-1);
            const names = [...(root?.querySelectorAll<HTMLElement>(".act") ?? [])].map(({ dataset }) => dataset.part);
            return { names, isInSight: top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth };
          });
          expect(card).toEqual({ names: order ?? ["accept-all", "reject-all", "choose"], isInSight: true });
        }
      }
    },
  );
});
