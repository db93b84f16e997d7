/** An hour in a web app: what Chromium's heap holds after 10,000 routes. */
import { describe, expect, it } from "vitest";
import { waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { chromiumDevtools, hasChromium, type Opened } from "../everyone/devtools.ts";
import { ready } from "../gate/site.ts";
import { walkRoutes } from "./routes.ts";
import { type LoadPage, loadSite } from "./site.ts";

const vendor = "http://stats.thirdparty.localhost:9";
const stretch = 4000;

interface Held {
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}

async function holds({ session, devtools }: Opened): Promise<Held> {
  await session.send("HeapProfiler.enable");
  // What the first leaves for finalisers goes with the second.
  for (let times = 0; times < 2; times++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  const { Nodes = 0, JSEventListeners = 0, Documents = 0 } = await devtools.metrics();
  return { heap: usedSize, nodes: Nodes, listeners: JSEventListeners, documents: Documents };
}

describe.runIf(hasChromium)("the heap of Chromium", () => {
  const { newPage } = chromiumDevtools();
  const site = loadSite();
  const open = async (name: LoadPage, query = ""): Promise<Opened> => {
    const opened = await newPage();
    await opened.page.goto(site.url(name, query));
    return opened;
  };
  const start = async (page: Page): Promise<void> => {
    await ready(page);
    await waitForPart(page, "banner");
  };

  it("is the same after two equally long stretches of routes", async () => {
    const opened = await open("bare");
    await start(opened.page);
    // Until as many elements are held as may be.
    await walkRoutes(opened.page, 0, 2000, vendor);
    const first = await holds(opened);
    await walkRoutes(opened.page, 2000, stretch, vendor);
    const second = await holds(opened);
    await walkRoutes(opened.page, 2000 + stretch, stretch, vendor);
    const third = await holds(opened);
    console.info(`heap after 2000, 6000 and 10,000 routes: ${JSON.stringify([first, second, third])}`);
    expect([await opened.page.evaluate(() => globalThis.__ran), site.asked()]).toEqual([[], []]);
    // A route that left one object behind would leave some hundred kilobytes.
    expect(third.heap - second.heap).toBeLessThan(100_000);
    expect(third.nodes - second.nodes).toBeLessThan(100);
    // What waits for its timer at either moment differs.
    expect(third.listeners - second.listeners).toBeLessThan(100);
    expect(third.documents).toBe(second.documents);
  }, 300_000);

  it("has no listener and no node of ours after destroy", async () => {
    const without = await open("bare", "?kelisim=none");
    await walkRoutes(without.page, 0, 100, vendor);
    const plain = await holds(without);

    const opened = await open("bare");
    const { page } = opened;
    await start(page);
    await walkRoutes(page, 0, 100, vendor);
    await page.evaluate(() => kelisim.show("settings"));
    await waitForPart(page, "settings");
    const before = await holds(opened);
    await page.evaluate(() => {
      kelisim.destroy();
      // What the page itself still has of us.
      Reflect.deleteProperty(globalThis, "kelisim");
    });
    // Once the frames and timers that the SDK waits for are over.
    const patience = { timeout: 10_000 };
    await expect.poll(() => holds(opened).then((now) => now.listeners), patience).toBeLessThan(plain.listeners + 3);
    const after = await holds(opened);
    console.info(`without the SDK, with it, after destroy: ${JSON.stringify([plain, before, after])}`);
    expect(before.listeners).toBeGreaterThan(plain.listeners);
    expect(after.nodes).toBeLessThan(plain.nodes + 30);
  });
});
