import puppeteer, { type Page as PuppeteerPage } from "puppeteer-core";
import type { Engine, LaunchOptions, VisitorOptions } from "./engine.ts";
import { findBinary, requireBinary } from "./find.ts";
import { puppeteerVisitor } from "./puppeteer-visitor.ts";

export const chromiumArguments: readonly string[] = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function launchChromium({ proxy }: LaunchOptions): Promise<Engine> {
  const browser = await puppeteer.launch({
    executablePath: findBinary("headless-shell") ?? requireBinary("chromium"),
    // A pipe closes with this process, however it ends, and Chromium with the pipe.
    pipe: true,
    args: proxy
      ? [...chromiumArguments, `--proxy-server=${proxy}`, "--ignore-certificate-errors"]
      : [...chromiumArguments],
  });
  return {
    name: "chromium",
    newVisitor: async (options = {}) =>
      puppeteerVisitor(await browser.createBrowserContext(), options.viewport, (page) => emulate(page, options)),
    close: () => browser.close(),
  };
}

async function emulate(page: PuppeteerPage, { colorScheme, reducedMotion }: VisitorOptions): Promise<void> {
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: colorScheme ?? "light" },
    { name: "prefers-reduced-motion", value: reducedMotion ? "reduce" : "no-preference" },
  ]);
}
