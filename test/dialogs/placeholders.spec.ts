/** A placeholder has the place and size of its embed, also where those change, and there is none where nobody sees one. */
import { describe, expect, it } from "vitest";
import { enginesUnderTest, type Page } from "../engines/index.ts";
import { decide, siteIn } from "../gate/site.ts";

/** Left, top, width and height of the placeholder, or else of the embed, in whole pixels; and whether its button is in it. */
const boxOf = (page: Page): Promise<readonly unknown[]> =>
  page.evaluate(() => {
    const host = document.querySelector("[data-kelisim-embed]");
    const { left, top, width, height } = (
      host ??
      document.querySelector("iframe") ??
      document.body
    ).getBoundingClientRect();
    const button = host?.shadowRoot?.querySelector("[data-part=allow-always]")?.getBoundingClientRect();
    const isIn = !host || (button && button.width > 40 && button.left >= left && button.right <= left + width);
    return [...[left, top, width, height].map(Math.round), Boolean(isIn)];
  });

const waitForPlaceholder = (page: Page): Promise<unknown> =>
  page.waitFor(() =>
    Boolean(document.querySelector("[data-kelisim-embed]")?.shadowRoot?.querySelector("[data-part=allow-always]")),
  );

describe.each(enginesUnderTest())("in %s,", (engine) => {
  const { open } = siteIn(engine, "dialogs");

  it.each(["wide", "resized", "row", "pane"])(
    "a placeholder is of the size of its embed in every window: %s",
    async (name) => {
      const page = await open(`players.html?case=${name}`);
      await decide(page, { video: false });
      await waitForPlaceholder(page);
      const measure = async (): Promise<readonly unknown[]> => {
        const boxes: unknown[] = [];
        for (const width of [800, 400, 1100]) {
          await page.setViewport(width, 700);
          await page.waitFor((wanted) => innerWidth === wanted, width);
          await page.evaluate(() => new Promise(requestAnimationFrame));
          boxes.push(await boxOf(page));
        }
        return boxes;
      };
      const held = await measure();
      await decide(page, { video: true });
      await page.waitFor(() => !document.querySelector("[data-kelisim-embed]"));
      expect(held).toEqual(await measure());
      expect(new Set(held.map(String)).size).toBe(3);
    },
  );

  it("nothing in it is cut, on a phone too, in either language", async () => {
    const page = await open("players.html?case=none");
    await decide(page, { video: false });
    const sizes = ["560x315", "328x315", "328x300", "328x240", "300x150", "200x113", "160x90"];
    await page.evaluate((all) => {
      for (const [width, height] of all.map((size) => size.split("x"))) {
        const tag = `<iframe data-kelisim="player" width="${width}" height="${height}" title="Бейнешолу"></iframe>`;
        document.body.insertAdjacentHTML("beforeend", tag);
      }
    }, sizes);
    const embedsIn = (language: string): Promise<unknown> =>
      page.evaluate((wanted) => {
        document.documentElement.lang = wanted;
        const embeds = [...document.querySelectorAll("[data-kelisim-embed]")].flatMap(
          ({ shadowRoot }) => shadowRoot?.querySelector(`[lang="${wanted}"] .embed`) ?? [],
        );
        return embeds.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
      }, language);
    for (const language of ["kk", "ru"]) await expect.poll(() => embedsIn(language)).toEqual(sizes.map(() => 0));
  });

  it("one in a tab that is not shown yet is there when it is", async () => {
    const page = await open("players.html?case=tab");
    await decide(page, { video: false });
    await waitForPlaceholder(page);
    await page.evaluate(() => document.querySelector(".tab")?.classList.add("on"));
    const [, , width, height, isIn] = await boxOf(page);
    expect([width, height, isIn]).toEqual([await page.evaluate(() => document.body.clientWidth), 240, true]);
  });

  it.each(["behind", "waiting"])("one under a cover comes up when the cover is pressed: %s", async (name) => {
    const page = await open(`players.html?case=${name}`);
    await decide(page, { video: false });
    await waitForPlaceholder(page);
    await page.click(".cover");
    await page.click("[data-part=allow-always]");
    await page.waitFor(() => kelisim.status("video") === "granted");
  });

  it("nobody comes by Tab to an embed that nobody sees", async () => {
    const page = await open("players.html?case=unseen");
    await decide(page, { video: false });
    await page.waitFor(() => document.querySelectorAll("[data-kelisim-embed]").length === 10);
    const reached = await page.evaluate(() =>
      [...document.querySelectorAll("[data-kelisim-embed]")].flatMap((host) => {
        const button = host.shadowRoot?.querySelector<HTMLElement>("[data-part=allow-always]");
        button?.focus();
        return document.activeElement === host ? (host.nextElementSibling?.outerHTML ?? "") : [];
      }),
    );
    expect(reached).toEqual([]);
  });
});
