import { setTimeout as pause } from "node:timers/promises";
import type { Demo } from "../../examples/server/demo.ts";
import { encodeConfig } from "../../examples/server/hooks.ts";
import type { Page } from "../engines/engine.ts";

/** What keeps a page's requests back; `nothing` is the page without the SDK. */
export type Mode = "nothing" | "guard" | "lock" | "both";

const lock = { allow: ["'self'"] };

const queries: Record<Mode, string> = {
  nothing: "kelisim=none",
  guard: `config=${encodeConfig({ gate: { guard: true } })}`,
  lock: `config=${encodeConfig({ gate: { lock } })}`,
  both: `config=${encodeConfig({ gate: { guard: true, lock } })}`,
};

/**
 * How a page loads. While the SDK's script keeps the parser waiting, browsers look furthest ahead; a short page that
 * waits for nothing ends before what they ask for is sent, and cancels it.
 */
export type Load = "waiting" | "at once";

/** Milliseconds in which a browser sends what it asks for ahead. */
const wait = 150;

const addressOf = (demo: Demo, way: string, mode: Mode): string =>
  demo.url("ways.pages", `/ways/${way}.html?${queries[mode]}`);

/** Only what stands in the HTML can be asked for ahead. */
const loadOf = (way: string): Load => (way.startsWith("html-") ? "waiting" : "at once");

const requestsOf = (demo: Demo, way: string): number => demo.requests().filter(({ name }) => name === way).length;

/** Opens a page that makes its one request by `way`. @returns whether it reached the third party before any consent */
export async function leaves(demo: Demo, page: Page, way: string, mode: Mode, load = loadOf(way)): Promise<boolean> {
  const isWaiting = load === "waiting";
  if (isWaiting) demo.faults.set("/kelisim.js", pause(wait));
  await page.goto(addressOf(demo, way, mode) + (isWaiting ? "&load=sync" : ""));
  demo.faults.clear();
  // Turns of the page and of the network, in which what was begun arrives.
  for (let turn = 0; turn < 3; turn++) {
    await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await fetch(`/settled-${Math.random()}`);
    });
  }
  return requestsOf(demo, way) > 0;
}

/** Accepts all in the page that is open, and takes it back for the next. @returns requests that came of it */
export async function released(demo: Demo, page: Page, way: string): Promise<number> {
  await page.waitFor(() => typeof (globalThis as { kelisim?: { status?: unknown } }).kelisim?.status === "function");
  const before = requestsOf(demo, way);
  await page.evaluate(async () => {
    const { kelisim } = globalThis as unknown as { kelisim: { acceptAll(): Promise<boolean> } };
    await kelisim.acceptAll();
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await fetch(`/settled-${Math.random()}`);
    }
    document.cookie = "kelisim=;Max-Age=0;Path=/";
  });
  return requestsOf(demo, way) - before;
}

/** Whether any of several visits lets the request out; what a browser asks for ahead is a race with the page. */
export async function everLeaves(demo: Demo, page: Page, way: string, mode: Mode): Promise<boolean> {
  if (await leaves(demo, page, way, mode)) return true;
  if (loadOf(way) === "at once") return false;
  const again: Load[] = ["at once", "waiting", "at once", "waiting"];
  for (const load of again) if (await leaves(demo, page, way, mode, load)) return true;
  return false;
}
