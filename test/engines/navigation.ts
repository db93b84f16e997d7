import { randomUUID } from "node:crypto";
import type { Loaded, Page } from "./engine.ts";
import { patience, poll } from "./poll.ts";

type Evaluate = Page["evaluate"];

/**
 * Moves to another document and waits for it. The document that is left carries a mark to tell it from the next one,
 * because a page that comes back from the back/forward cache has no load event, and in Firefox puppeteer loses its
 * place over one: the navigation after it never resolves there. So `move` is awaited only to learn that it failed.
 */
export async function leave(evaluate: Evaluate, move: () => Promise<void>, until: Loaded = "loaded"): Promise<void> {
  const mark = randomUUID();
  await evaluate((value: string) => {
    Object.assign(globalThis, { __leaving: value });
  }, mark);
  const failed = move().then(() => new Promise<never>(() => undefined));
  await Promise.race([failed, arrival(evaluate, until, mark)]);
}

/** `goto` in engines: to a fragment of the same document there is nothing to wait for. */
export async function navigate(
  evaluate: Evaluate,
  move: (url: string) => Promise<void>,
  url: string,
  until: Loaded | undefined,
): Promise<void> {
  const here = await evaluate(() => location.href);
  const sameDocument = url.includes("#") && url.split("#")[0] === here.split("#")[0];
  await (sameDocument ? move(url) : leave(evaluate, () => move(url), until));
}

export function reload(evaluate: Evaluate, until: Loaded | undefined): Promise<void> {
  return leave(evaluate, () => evaluate(() => void setTimeout(() => location.reload())), until);
}

export function back(evaluate: Evaluate): Promise<void> {
  return leave(evaluate, () => evaluate(() => void setTimeout(() => history.back())));
}

async function arrival(evaluate: Evaluate, until: Loaded, mark: string): Promise<void> {
  await poll(
    `the next page to be ${until}`,
    async () => {
      const state = await evaluate(pageState, mark);
      const there = state === "loaded" || state === until;
      return there ? { done: { value: undefined } } : { problem: `it is ${state}` };
    },
    3 * patience,
  );
}

/** Runs in the page. */
function pageState(mark: string): Loaded | "still the old one" | "loading" {
  if ((globalThis as { __leaving?: string }).__leaving === mark) return "still the old one";
  if (document.readyState === "complete") return "loaded";
  const [timing] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return timing && timing.domContentLoadedEventEnd > 0 ? "parsed" : "loading";
}
