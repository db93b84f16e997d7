import type { KeyInput, Page as PuppeteerPage } from "puppeteer-core";
import type { Page } from "./engine.ts";
import { pageFrom } from "./page-actions.ts";

export function puppeteerPage(page: PuppeteerPage): Page {
  const messages: string[] = [];
  page.on("console", (message) => messages.push(message.text()));
  page.on("pageerror", (error) => messages.push(String(error)));
  page.on("dialog", (dialog) => dialog.dismiss().catch(() => undefined));
  return pageFrom({
    navigate: async (url) => {
      await page.goto(url, { waitUntil: "domcontentloaded", timeout: 0 });
    },
    run: (expression) => page.evaluate(expression),
    clickAt: (x, y) => page.mouse.click(x, y),
    pressKeys: (keys) => chord(page, keys.map(keyInput)),
    type: (text) => page.keyboard.type(text),
    setViewport: (width, height) => page.setViewport({ width, height }),
    screenshot: async (path) => {
      await page.screenshot({ path: path as `${string}.png` });
    },
    console: () => [...messages],
    close: () => page.close(),
  });
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
