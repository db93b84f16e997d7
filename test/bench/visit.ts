import type { BrowserContext, CDPSession, Page } from "puppeteer-core";
import type { Candidate, Visitor } from "./candidates/candidate.ts";
import type { Condition } from "./conditions.ts";
import { type Probe, startProbe } from "./probe.ts";
import type { Sample } from "./results.ts";
import { type BenchServer, blankPath, pagePath } from "./server.ts";

export interface VisitOptions {
  readonly server: BenchServer;
  readonly candidate: Candidate;
  readonly condition: Condition;
  readonly tags: number;
}

type Metrics = Record<string, number>;

declare const __probe: Probe;
declare const __look: (() => void) | undefined;

/** One page load with nothing in the HTTP cache, and on a first visit the click that accepts. */
export async function visit(context: BrowserContext, options: VisitOptions, visitor: Visitor): Promise<Sample> {
  const { server, candidate, condition, tags } = options;
  const page = await context.newPage();
  const session = await page.createCDPSession();
  try {
    // The tab gets its process here, so that the counters count one process from now on.
    await page.goto(server.url(candidate, blankPath));
    await session.send("Performance.enable");
    await page.setCacheEnabled(false);
    await page.evaluateOnNewDocument(startProbe, visitor === "first" ? candidate.accept : null);
    await page.emulateNetworkConditions(condition.network);
    await page.emulateCPUThrottling(condition.cpu === 1 ? null : condition.cpu);
    const before = await metricsOf(session);
    await page.goto(server.url(candidate, pagePath(tags, visitor)), { waitUntil: "load", timeout: 60_000 });
    if (visitor === "returning") await pageEvent(session, `__probe.tagsRan(${tags})`);
    else if (candidate.accept) await pageEvent(session, "__probe.bannerSeen");
    const atBanner = await metricsOf(session);
    await new Promise((resolve) => setTimeout(resolve, 700));
    const after = await metricsOf(session);
    const loaded = await page.evaluate(readLoad);
    await session.send("HeapProfiler.collectGarbage");
    const heap = (await metricsOf(session)).JSHeapUsedSize ?? 0;
    const asked = visitor === "first" && candidate.accept;
    const clicked = asked ? await accept(page, session, tags) : {};
    const spent = (name: string, until = after): number => ((until[name] ?? 0) - (before[name] ?? 0)) * 1000;
    return {
      ...loaded.sample,
      script: spent("ScriptDuration") - loaded.own,
      main: spent("TaskDuration") - loaded.own,
      ...(asked && { scriptToBanner: spent("ScriptDuration", atBanner) - loaded.own }),
      layout: spent("LayoutDuration"),
      style: spent("RecalcStyleDuration"),
      heap: heap / 1024,
      ...clicked,
    };
  } finally {
    await page.close();
  }
}

async function metricsOf(session: CDPSession): Promise<Metrics> {
  const { metrics } = await session.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Waits for a promise of the page: asking again and again would be work of the page's that is not its own. */
async function pageEvent(session: CDPSession, expression: string): Promise<void> {
  await session.send("Runtime.evaluate", { expression, awaitPromise: true });
}

/** Runs in the page. */
function readLoad() {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
  const files = (performance.getEntriesByType("resource") as PerformanceResourceTiming[]).filter(
    ({ name }) => new URL(name).host === location.host,
  );
  const { banner, shift, tasks, own, ran } = __probe;
  const sizeOf = (some: readonly PerformanceResourceTiming[]): number =>
    (navigation?.encodedBodySize ?? 0) + some.reduce((sum, file) => sum + file.encodedBodySize, 0);
  const before = files.filter(({ responseEnd }) => banner !== null && responseEnd <= banner);
  const long = tasks.map(({ duration }) => duration);
  return {
    own,
    sample: {
      paint,
      // A frame is shown a little after its callbacks, and nothing is seen before the first paint.
      ...(banner !== null && {
        banner: Math.max(banner, paint),
        bytesToBanner: sizeOf(before),
        requestsToBanner: 1 + before.length,
      }),
      bytes: sizeOf(files),
      requests: 1 + files.length,
      shift,
      longest: Math.max(0, ...long),
      blocking: long.reduce((sum, duration) => sum + duration - 50, 0),
      ...(ran.length && { lastTag: Math.max(...ran) }),
    },
  };
}

/** A pointer click on accept. */
async function accept(page: Page, session: CDPSession, tags: number): Promise<Partial<Sample>> {
  const button = await page.evaluate(() => {
    __look?.();
    return __probe.button;
  });
  if (!button) throw new Error("the accept button is gone");
  await page.evaluate(() => {
    __probe.tasks.length = 0;
  });
  await page.mouse.click(button.x, button.y);
  // Two hundred are not waited for: on a slow network some candidates take half a minute for them.
  if (tags <= 8) await pageEvent(session, `__probe.tagsRan(${tags})`);
  await new Promise((resolve) => setTimeout(resolve, tags <= 8 ? 500 : 1500));
  return page.evaluate((few) => {
    const { interaction, tasks, pressed, ran } = __probe;
    return {
      // What the browser does not tell of took less than the 16 ms that it tells from.
      interaction: Math.max(16, interaction),
      longestAfter: Math.max(0, ...tasks.map(({ duration }) => duration)),
      ...(few && { letIn: Math.max(...ran) - pressed }),
    };
  }, tags <= 8);
}
