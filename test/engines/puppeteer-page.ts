import { setTimeout as wait } from "node:timers/promises";
import type { KeyInput, Page as PuppeteerPage, Viewport as PuppeteerViewport } from "puppeteer-core";
import type { Page, Point, Pointer, Viewport } from "./engine.ts";
import { pageFrom } from "./page-actions.ts";

export function puppeteerPage(
  page: PuppeteerPage,
  viewportOf: (size: Viewport) => PuppeteerViewport = (size) => ({ ...size }),
): Page {
  const messages: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(String(error)));
  page.on("dialog", (dialog) => dialog.dismiss().catch(() => undefined));
  return pageFrom({
    navigate: async (url) => {
      await page.goto(url, { waitUntil: "domcontentloaded", timeout: 0 });
    },
    run: (expression) => page.evaluate(expression),
    pressAt: (point, gaps, pointer) => pressAt(page, point, gaps, pointer),
    wheel: async ({ x, y }, pixels) => {
      await page.mouse.move(x, y);
      await page.mouse.wheel({ deltaY: pixels });
    },
    pressKeys: (keys) => chord(page, keys.map(keyInput)),
    type: (text) => page.keyboard.type(text),
    setViewport: (width, height) => page.setViewport(viewportOf({ width, height })),
    screenshot: async (path) => {
      await page.screenshot({ path: path as `${string}.png` });
    },
    console: () => [...messages],
    close: () => page.close(),
  });
}

async function pressAt(
  page: PuppeteerPage,
  { x, y }: Point,
  gaps: readonly number[] = [],
  pointer: Pointer = "mouse",
): Promise<number> {
  const start = performance.now();
  let at = start;
  let last = start;
  for (const gap of [0, ...gaps]) {
    at += gap;
    await wait(Math.max(0, at - performance.now()));
    last = performance.now();
    if (pointer === "touch") await page.touchscreen.tap(x, y);
    else await page.mouse.click(x, y);
  }
  return last - start;
}

/** The last key is pressed while the others are held. */
async function chord(page: PuppeteerPage, keys: readonly KeyInput[]): Promise<void> {
  const [held, last] = [keys.slice(0, -1), keys.slice(-1)];
  for (const key of held) await page.keyboard.down(key);
  for (const key of last) await page.keyboard.press(key);
  for (const key of held.reverse()) await page.keyboard.up(key);
}

/** Over BiDi the space bar has no name. */
function keyInput(key: string): KeyInput {
  return (key === "Space" ? " " : key) as KeyInput;
}
