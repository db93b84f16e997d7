import puppeteer, { type Browser } from "puppeteer-core";
import { keeper, keeperEnvironment } from "./child.ts";
import type { Engine, VisitorOptions } from "./engine.ts";
import { requireBinary } from "./find.ts";
import { puppeteerVisitor } from "./puppeteer-visitor.ts";

type Preferences = Record<string, number>;

/** Firefox takes media features from preferences, so each set of them is a browser of its own, started when asked for. */
export async function launchFirefox(): Promise<Engine> {
  const browsers = new Map<string, Promise<Browser>>();
  const browserWith = (preferences: Preferences): Promise<Browser> => {
    const key = JSON.stringify(preferences);
    const browser = browsers.get(key) ?? start(preferences);
    browsers.set(key, browser);
    return browser;
  };
  await browserWith(mediaPreferences({}));
  return {
    name: "firefox",
    newVisitor: async (options = {}) => {
      const browser = await browserWith(mediaPreferences(options));
      return puppeteerVisitor(await browser.createBrowserContext(), options.viewport);
    },
    close: async () => {
      await Promise.all([...browsers.values()].map(async (browser) => (await browser).close()));
    },
  };
}

function start(preferences: Preferences): Promise<Browser> {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: keeper,
    env: keeperEnvironment(requireBinary("firefox")),
    extraPrefsFirefox: preferences,
  });
}

function mediaPreferences({ colorScheme, reducedMotion }: VisitorOptions): Preferences {
  return {
    "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1,
    "ui.prefersReducedMotion": reducedMotion ? 1 : 0,
  };
}
