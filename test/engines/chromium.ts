import puppeteer, {
  type Browser,
  type Page as PuppeteerPage,
  type Viewport as PuppeteerViewport,
} from "puppeteer-core";
import { type Engine, environmentOf, type LaunchOptions, type Viewport, type VisitorOptions } from "./engine.ts";
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

/** Without windows, and with them for who needs the back/forward cache; that one is started when asked for. */
export async function launchChromium(options: LaunchOptions): Promise<Engine> {
  const browser = await start(findBinary("headless-shell") ?? requireBinary("chromium"), options);
  let whole: Promise<Browser> | undefined;
  const browserFor = ({ backForwardCache }: VisitorOptions): Browser | Promise<Browser> => {
    if (!backForwardCache) return browser;
    whole ??= start(requireBinary("chromium"), options);
    return whole;
  };
  return {
    name: "chromium",
    browser,
    newVisitor: async (asked = {}) => {
      const context = await (await browserFor(asked)).createBrowserContext();
      const viewportOf = (size: Viewport): PuppeteerViewport =>
        asked.isPhone ? { ...size, isMobile: true, hasTouch: true } : { ...size };
      return puppeteerVisitor(context, {
        viewport: asked.viewport,
        viewportOf,
        prepare: (page) => emulate(page, asked),
      });
    },
    close: async () => {
      await Promise.all([browser.close(), whole?.then((one) => one.close())]);
    },
  };
}

function start(executablePath: string, options: LaunchOptions): Promise<Browser> {
  const { proxy } = options;
  return puppeteer.launch({
    executablePath,
    env: environmentOf(options),
    // A pipe closes with this process, however it ends, and Chromium with the pipe.
    pipe: true,
    args: proxy
      ? [...chromiumArguments, `--proxy-server=${proxy}`, "--ignore-certificate-errors"]
      : [...chromiumArguments],
  });
}

async function emulate(page: PuppeteerPage, { colorScheme, reducedMotion }: VisitorOptions): Promise<void> {
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: colorScheme ?? "light" },
    { name: "prefers-reduced-motion", value: reducedMotion ? "reduce" : "no-preference" },
  ]);
}
