import type { Key, Page, Point } from "./engine.ts";
import { locate } from "./locate.ts";
import { back, navigate, reload } from "./navigation.ts";
import { poll } from "./poll.ts";

/** What an engine does itself. The rest of a page is the same for all of them. */
export interface PageDriver
  extends Pick<Page, "type" | "pressAt" | "wheel" | "setViewport" | "screenshot" | "console" | "close"> {
  /** The value of an expression, awaited. */
  run(expression: string): Promise<unknown>;
  /** @throws if the address cannot be reached. When it resolves does not matter. */
  navigate(url: string): Promise<void>;
  pressKeys(keys: readonly string[]): Promise<void>;
}

export function pageFrom(driver: PageDriver): Page {
  const evaluate = evaluateWith(driver);
  return {
    url: () => evaluate(() => location.href),
    evaluate,
    type: driver.type,
    pressAt: driver.pressAt,
    wheel: driver.wheel,
    setViewport: driver.setViewport,
    screenshot: driver.screenshot,
    console: driver.console,
    close: driver.close,
    goto: (url, until) => navigate(evaluate, driver.navigate, url, until),
    reload: (until) => reload(evaluate, until),
    back: () => back(evaluate),
    pointOf: (selector) => pointOf(evaluate, selector),
    click: async (selector) => void (await driver.pressAt(await pointOf(evaluate, selector))),
    press: (key: Key) => driver.pressKeys(key.split("+")),
    waitFor: (run, ...args) =>
      poll(`${run} with ${JSON.stringify(args)}`, async () => {
        const value = await evaluate(run, ...args);
        return value ? { done: { value } } : { problem: `it gave ${JSON.stringify(value)}` };
      }),
  };
}

/** By expression and not by function, because that is what a page's Content-Security-Policy leaves alone in every engine. */
export function evaluateWith(driver: Pick<PageDriver, "run">): Page["evaluate"] {
  return async <T, A extends readonly unknown[]>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>> =>
    (await driver.run(`(${run})(...${JSON.stringify(args)})`)) as Awaited<T>;
}

/** Waits until the element is in sight and has stopped moving. */
function pointOf(evaluate: Page["evaluate"], selector: string): Promise<Point> {
  let last = "";
  return poll(`"${selector}" to be clickable`, async () => {
    const point = await evaluate(locate, selector);
    if ("problem" in point) return { problem: point.problem };
    const before = last;
    last = JSON.stringify(point);
    return last === before ? { done: { value: point } } : { problem: "it is moving" };
  });
}
