import { writeFile } from "node:fs/promises";
import type { WebDriver } from "selenium-webdriver";
import type { Page, Point } from "./engine.ts";
import { evaluateWith, pageFrom } from "./page-actions.ts";
import { poll } from "./poll.ts";
import { screen } from "./webkit-display.ts";
import type { InWindow } from "./webkit-windows.ts";

/** WebDriver's code points for keys without a character: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const codePoints: Record<string, string> = {
  Shift: "\uE008",
  Tab: "\uE004",
  Escape: "\uE00C",
  Enter: "\uE007",
  Space: " ",
  Backspace: "\uE003",
  End: "\uE010",
  Home: "\uE011",
  ArrowLeft: "\uE012",
  ArrowUp: "\uE013",
  ArrowRight: "\uE014",
  ArrowDown: "\uE015",
};

export function webKitPage(driver: WebDriver, inWindow: InWindow): Page {
  const run = async (expression: string): Promise<unknown> => {
    // In an object, because undefined itself would become null.
    const script = `return Promise.resolve(${expression}).then((value) => (value === undefined ? {} : { value }))`;
    return (await inWindow(() => driver.executeScript<{ value?: unknown }>(script))).value;
  };
  return pageFrom({
    run,
    navigate: (url) => inWindow(() => driver.get(url)),
    pressAt: (point, gaps = []) => inWindow(() => pressAt(driver, point, gaps)),
    wheel: ({ x, y }, pixels) =>
      inWindow(() => driver.actions().scroll(Math.round(x), Math.round(y), 0, pixels).perform()),
    pressKeys: (keys) => inWindow(() => chord(driver, keys)),
    type: (text) => inWindow(() => driver.actions().sendKeys(text).perform()),
    setViewport: (width, height) => resize(driver, inWindow, evaluateWith({ run }), width, height),
    screenshot: async (path) => writeFile(path, await inWindow(() => driver.takeScreenshot()), "base64"),
    console: () => [],
    close: () => inWindow(() => driver.close()),
  });
}

/** As one row of actions: on its own, each would take as long as a double press. */
async function pressAt(driver: WebDriver, { x, y }: Point, gaps: readonly number[]): Promise<number> {
  const actions = driver.actions();
  actions
    .move({ x: Math.round(x), y: Math.round(y), duration: 0, origin: "viewport" })
    .press()
    .release();
  for (const gap of gaps) actions.pause(gap).press().release();
  await actions.perform();
  return gaps.reduce((sum, gap) => sum + gap, 0);
}

async function chord(driver: WebDriver, keys: readonly string[]): Promise<void> {
  const actions = driver.actions();
  const points = keys.map((key) => codePoints[key] ?? key);
  for (const point of points) actions.keyDown(point);
  for (const point of points.reverse()) actions.keyUp(point);
  await actions.perform();
}

/**
 * The window includes a toolbar, whose height is found out first. It is centred, because without a window manager the
 * window under the pointer has the focus, and the pointer starts there.
 */
async function resize(
  driver: WebDriver,
  inWindow: InWindow,
  evaluate: Page["evaluate"],
  width: number,
  height: number,
): Promise<void> {
  await poll(`a viewport of ${width} x ${height}`, async () => {
    const now = await evaluate(() => ({ width: innerWidth, height: innerHeight, frame: outerHeight - innerHeight }));
    if (now.width === width && now.height === height) return { done: { value: undefined } };
    const outer = { width, height: height + now.frame };
    const corner = { x: (screen.width - outer.width) >> 1, y: (screen.height - outer.height) >> 1 };
    await inWindow(() =>
      driver
        .manage()
        .window()
        .setRect({ ...outer, ...corner }),
    );
    return { problem: `it is ${now.width} x ${now.height}` };
  });
}
