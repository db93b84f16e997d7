import { setTimeout as pause } from "node:timers/promises";
import type { Demo } from "../../examples/server/demo.ts";
import { encodeConfig } from "../../examples/server/hooks.ts";
import type { Page } from "../engines/engine.ts";
import { poll } from "../engines/poll.ts";
import type { Sheet } from "./sheets.ts";

/** What keeps a page's requests back; `nothing` is the page without the SDK, `left` has both and leaves connections to the guard. */
export type Mode = "nothing" | "guard" | "lock" | "both" | "left";

const lock = { allow: ["'self'"] };

const queries: Record<Mode, string> = {
  nothing: "kelisim=none",
  guard: `config=${encodeConfig({ gate: { guard: true } })}`,
  lock: `config=${encodeConfig({ gate: { lock } })}`,
  both: `config=${encodeConfig({ gate: { guard: true, lock } })}`,
  left: `config=${encodeConfig({ gate: { guard: true, lock: { ...lock, connections: "guard" } } })}`,
};

export const modes = Object.keys(queries) as Mode[];

/** What a page's address says for it. */
export const queryOf = (mode: Mode): string => queries[mode];

/**
 * How a page loads. While the SDK's script keeps the parser waiting, browsers look furthest ahead; a short page that
 * waits for nothing ends before what they ask for is sent, and cancels it.
 */
export type Load = "waiting" | "at once";

/** Milliseconds in which a browser sends what it asks for ahead. */
const wait = 150;

/** The page of one way. */
export const sheetOf = (way: string): Sheet => ({ path: `/ways/${way}.html`, ways: [way] });

/** What a server may send with a page, past all that stands in it. */
const headersOf = (demo: Demo, { ways }: Sheet): string => {
  const asked = ways.filter(isOfHeader).map((way) => demo.url("px.thirdparty", `/p.gif?name=${way}`));
  return asked.map((address) => `&link=${encodeURIComponent(`<${address}>;rel=preload;as=image`)}`).join("");
};

const isOfHeader = (way: string): boolean => way.startsWith("header-");

const addressOf = (demo: Demo, sheet: Sheet, mode: Mode): string =>
  demo.url("ways.pages", `${sheet.path}?${queries[mode]}${headersOf(demo, sheet)}`);

/** Only what stands in the HTML can be asked for ahead. */
const loadOf = ({ ways }: Sheet): Load => (ways.every((way) => way.startsWith("html-")) ? "waiting" : "at once");

/** Opens a connection and asks for nothing. */
const isConnection = (way: string): boolean => /^rtc|preconnect$/.test(way);

/** Begins once the page has loaded, or by more steps than one. */
const isSlow = (way: string): boolean => isConnection(way) || /^(nav|header)-|refresh|svg|redirect|own/.test(way);

const requestsOf = (demo: Demo, way: string): number =>
  isConnection(way) ? demo.connections() : demo.requests().filter(({ name }) => name === way).length;

/** Turns of the page and of the network, in which what was begun arrives. */
const arrive = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await fetch(`${location.origin}/settled-${Math.random()}`).catch(() => {});
    }
  });

/** Until it is so, or for as long as a busy machine may need; what is still missing then is for the caller to tell. */
const eventually = (isSo: () => boolean): Promise<void> =>
  poll("requests", async () => (isSo() ? { done: { value: undefined } } : {})).catch(() => undefined);

/**
 * Opens a page that makes a request by each of its ways.
 * @param least ways that are waited for
 * @returns ways that reached the third party before any consent
 */
export async function leave(
  demo: Demo,
  page: Page,
  sheet: Sheet,
  mode: Mode,
  { load = loadOf(sheet), least = [] }: { readonly load?: Load; readonly least?: readonly string[] } = {},
): Promise<string[]> {
  const isWaiting = load === "waiting";
  if (sheet.ways.some(isConnection)) demo.clearRequests();
  if (isWaiting) demo.faults.set("/kelisim.js", pause(wait));
  await page.goto(addressOf(demo, sheet, mode) + (isWaiting ? "&load=sync" : ""));
  demo.faults.clear();
  await eventually(() => least.every((way) => requestsOf(demo, way) > 0));
  await arrive(page);
  const slow = sheet.ways.filter(isSlow);
  for (let turn = 0; turn < 10 && slow.some((way) => requestsOf(demo, way) === 0); turn++) await pause(100);
  return sheet.ways.filter((way) => requestsOf(demo, way) > 0);
}

/**
 * Accepts all in the page that is open, and takes it back for the next.
 * @param least requests that are waited for, by way
 * @returns requests that came of it, by way
 */
export async function released(
  demo: Demo,
  page: Page,
  { ways }: Sheet,
  least: (way: string) => number = () => 0,
): Promise<Map<string, number>> {
  await page.waitFor(() => typeof (globalThis as { kelisim?: { status?: unknown } }).kelisim?.status === "function");
  const before = new Map(ways.map((way) => [way, requestsOf(demo, way)]));
  const counts = (): Map<string, number> =>
    new Map(ways.map((way) => [way, requestsOf(demo, way) - (before.get(way) ?? 0)]));
  await page.evaluate(async () => {
    const { kelisim } = globalThis as unknown as { kelisim: { acceptAll(): Promise<boolean> } };
    await kelisim.acceptAll();
  });
  await eventually(() => [...counts()].every(([way, count]) => count >= least(way)));
  await arrive(page);
  await page.evaluate(() => {
    document.cookie = "kelisim=;Max-Age=0;Path=/";
  });
  return counts();
}

/** Whether any of several visits lets the request out; what a browser asks for ahead is a race with the page. */
export async function everLeaves(demo: Demo, page: Page, way: string, mode: Mode): Promise<boolean> {
  const sheet = sheetOf(way);
  const leaves = async (load = loadOf(sheet)): Promise<boolean> =>
    (await leave(demo, page, sheet, mode, { load })).length > 0;
  if (await leaves()) return true;
  if (loadOf(sheet) === "at once") return false;
  const again: Load[] = ["at once", "waiting", "at once", "waiting"];
  for (const load of again) if (await leaves(load)) return true;
  return false;
}
