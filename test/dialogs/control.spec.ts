/** The control stands in the corner that the config names, and nothing that decides stands there in what it opens. */
import { describe, expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import { pressAtOnce, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest, type Page } from "../engines/index.ts";
import { siteIn } from "../gate/site.ts";

interface Box {
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const boxesOf = (page: Page, host: string, selector: string): Promise<Box[]> =>
  page.evaluate(
    (at, wanted) =>
      [...(document.querySelector(at)?.shadowRoot?.querySelectorAll<HTMLElement>(wanted) ?? [])]
        .filter((one) => one.getClientRects().length > 0)
        .map((one) => {
          const { left, top, right, bottom } = one.getBoundingClientRect();
          return { name: one.dataset.part ?? "", left, top, right, bottom };
        }),
    host,
    selector,
  );
const actsIn = (page: Page): Promise<Box[]> => boxesOf(page, "[data-kelisim-ui]", "button.act");
const controlOf = async (page: Page): Promise<Box> => {
  await waitForPart(page, "reopen");
  return (await boxesOf(page, "[data-kelisim-reopen]", "[data-part=reopen]"))[0] as Box;
};
/** Names of acts that stand where the control does. */
const under = (acts: readonly Box[], { left, top, right, bottom }: Box): string[] =>
  acts
    .filter((act) => act.left < right && act.right > left && act.top < bottom && act.bottom > top)
    .map(({ name }) => name);

const corners = ["bottom-left", "bottom-right", "top-left", "top-right"] as const;
const widths = [320, 360, 390, 480, 640, 700, 736, 800, 1280];

describe.each(enginesUnderTest())("in %s, the control", (engine) => {
  const { open } = siteIn(engine, "dialogs");
  const openWith = (ui: object): Promise<Page> => open(`plain.html?config=${encodeURIComponent(encodeConfig({ ui }))}`);

  it.each(corners)("stands in its corner, as far from the edge as it is told to: %s", async (position) => {
    const page = await openWith({ control: { position, offset: 72 } });
    await page.evaluate(() => kelisim.rejectAll());
    const { left, top, right, bottom } = await controlOf(page);
    const [width, height] = await page.evaluate(() => [document.documentElement.clientWidth, innerHeight] as const);
    const [edge, side] = position.split("-");
    expect(edge === "top" ? top : height - bottom).toBe(72);
    expect(side === "left" ? left : width - right).toBe(8);
  });

  it("can be moved by a style sheet of the page, where only some of it has a bar", async () => {
    const page = await openWith({});
    await page.evaluate(() => kelisim.rejectAll());
    await page.evaluate(() => document.documentElement.style.setProperty("--kelisim-control-offset", "64px"));
    const { bottom } = await controlOf(page);
    expect((await page.evaluate(() => innerHeight)) - bottom).toBe(64);
  });

  const cases = corners.flatMap((position) => ["kk", "ru"].map((language) => [position, language] as const));
  it.each(cases)(
    "stands over no act of the settings, of a report or of a first layer that comes again: %s, %s",
    async (position, language) => {
      const page = await openWith({ control: { position, offset: 16 }, language });
      const found: string[] = [];
      for (const width of widths) {
        await page.setViewport(width, 740);
        await page.evaluate(() => kelisim.acceptAll());
        const control = await controlOf(page);
        await page.evaluate(() => kelisim.show("banner"));
        await waitForPart(page, "banner");
        found.push(...under(await actsIn(page), control).map((name) => `${name} of the first layer at ${width}`));
        await page.evaluate(() => kelisim.show("settings"));
        await waitForPart(page, "withdraw");
        const acts = await actsIn(page);
        expect(acts.length).toBeGreaterThan(2);
        found.push(...under(acts, control).map((name) => `${name} at ${width}`));
        await pressAtOnce(page, "withdraw");
        await waitForPart(page, "result");
        found.push(...under(await actsIn(page), control).map((name) => `${name} of the report at ${width}`));
        await pressAtOnce(page, "close");
      }
      expect(found).toEqual([]);
    },
  );
});
