import { describe, expect, it } from "vitest";
import { part } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { acceptAll, decide, siteIn, withdraw } from "./site.ts";

/** Tops and heights of everything around the embeds, in whole pixels. */
const boxes = (page: Page): Promise<Record<string, number[]>> =>
  page.evaluate(() => {
    const rounded = (element: Element | null): number[] => {
      const { left, width, height } = element?.getBoundingClientRect() ?? new DOMRect();
      return [left, width, height].map(Math.round);
    };
    return Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>("[data-case]")].map((box) => [box.dataset.case, rounded(box)]),
    );
  });

const placeholders = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll("[data-kelisim-embed]")].filter(({ shadowRoot }) =>
        shadowRoot?.querySelector("[data-part=allow-once]"),
      ).length,
  );
const waitForPlaceholders = (page: Page, count: number): Promise<unknown> =>
  expect.poll(() => placeholders(page), { timeout: 10_000 }).toBe(count) as Promise<unknown>;

describe.each(enginesUnderTest())("embeds in %s", (engine) => {
  const { open, visit, requests, asked, expectOnce } = siteIn(engine, "gate", { strict: true });
  const cases = ["attributes", "no-size", "class", "ratio", "centred", "inline-style", "percent", "positioned"];

  it.each([...cases, "by-tag", "flex", "video"])("nothing moves when consent is given: %s", async (name) => {
    const page = await open(`embeds.html?case=${name}`);
    await decide(page, { video: false });
    await waitForPlaceholders(page, 1);
    expect(requests()).toEqual([]);
    const held = (await boxes(page))[name];
    await decide(page, { video: true });
    await waitForPlaceholders(page, 0);
    expect((await boxes(page))[name]).toEqual(held);
    await withdraw(page);
    await waitForPlaceholders(page, 1);
    expect((await boxes(page))[name]).toEqual(held);
  });

  it("an embed behind a script of its service loses its placeholder when it is let in", async () => {
    const page = await open("behind.html");
    await waitForPlaceholders(page, 1);
    await acceptAll(page);
    await expectOnce("player-script", "frame");
    await waitForPlaceholders(page, 0);
    expect(await page.evaluate(() => getComputedStyle(document.querySelector("iframe") as Element).display)).toBe(
      "inline",
    );
  });

  it("many embeds at once all lose their placeholders", async () => {
    const page = await open("playlist.html");
    await waitForPlaceholders(page, 40);
    await acceptAll(page);
    await page.waitFor(() => document.querySelectorAll("iframe[src]").length === 40);
    await waitForPlaceholders(page, 0);
  });

  it("once lets in that one alone and records nothing", async () => {
    const { page, visitor } = await visit("players.html");
    await waitForPlaceholders(page, 2);
    expect(requests()).toEqual([]);
    await page.click(part("allow-once"));
    await expectOnce("one");
    await waitForPlaceholders(page, 1);
    expect(asked("two")).toBe(0);
    expect((await visitor.cookies()).map(({ name }) => name)).not.toContain("kelisim");
    expect(await page.evaluate(() => [kelisim.record.value, kelisim.status("player")])).toEqual([null, "undecided"]);

    await page.reload();
    await waitForPlaceholders(page, 2);
    expect(asked("one")).toBe(1);
  });

  it("always records it and lets in the rest of the purpose, but no other", async () => {
    const { page, visitor } = await visit("players.html");
    await waitForPlaceholders(page, 2);
    await page.click(part("allow-always"));
    await expectOnce("one", "two");
    await waitForPlaceholders(page, 0);
    expect((await visitor.cookies()).map(({ name }) => name)).toContain("kelisim");
    expect(await page.evaluate(() => kelisim.record.value?.purposes)).toEqual({
      video: true,
    });
    expect(asked("unknown")).toBe(0);
  });

  it("one let in once stays in when the visitor decides, and is not loaded twice", async () => {
    const page = await open("players.html");
    await waitForPlaceholders(page, 2);
    await page.click(part("allow-once"));
    await expectOnce("one");
    await decide(page, { video: false });
    await decide(page, { video: true });
    await expectOnce("one", "two");
  });

  it("a frame that is taken back is gone from the page, and its element is still the page's own", async () => {
    const page = await open("players.html");
    await page.evaluate(() => void Object.assign(globalThis, { own: document.querySelector("iframe") }));
    await acceptAll(page);
    await expectOnce("one", "two");
    await withdraw(page);
    await waitForPlaceholders(page, 2);
    const state = await page.evaluate(() => {
      const { own } = globalThis as unknown as { own: HTMLIFrameElement };
      return [own === document.querySelector("iframe"), own.isConnected, own.hasAttribute("src"), own.style.display];
    });
    expect(state).toEqual([true, true, false, "none"]);
    expect(await page.evaluate(() => document.querySelector("iframe")?.contentDocument?.URL)).toBe("about:blank");
    await acceptAll(page);
    await expect.poll(() => ["one", "two"].map(asked), { timeout: 10_000 }).toEqual([2, 2]);
    expect(await page.evaluate(() => document.querySelector("iframe")?.style.display)).toBe("");
  });
});
