import type { Browser } from "puppeteer-core";
import { kelisim } from "./candidates/kelisim.ts";
import { type BenchServer, pagePath } from "./server.ts";

/** What opening Kelisim's settings loads, beyond all that a first visit has loaded. */
export async function settingsBytes(browser: Browser, server: BenchServer): Promise<number> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.goto(server.url(kelisim, pagePath(8, "first")), { waitUntil: "networkidle0" });
  await page.waitForSelector(`pierce/[data-part="banner"]`);
  const size = () =>
    page.evaluate(() =>
      (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
        .filter(({ name }) => new URL(name).host === location.host)
        .reduce((sum, file) => sum + file.encodedBodySize, 0),
    );
  const before = await size();
  await page.evaluate(() =>
    (globalThis as unknown as { kelisim: { show(what: string): void } }).kelisim.show("settings"),
  );
  await page.waitForSelector(`pierce/[data-part="settings"]`);
  const bytes = (await size()) - before;
  await context.close();
  return bytes;
}
