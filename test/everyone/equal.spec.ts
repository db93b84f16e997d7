/** No dark pattern: accepting and refusing light up alike, and neither is chosen ahead. Their sizes: views.spec.ts. */
import { describe, expect, it } from "vitest";
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
