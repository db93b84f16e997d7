import puppeteer, { type Browser, type BrowserContext } from "puppeteer-core";
import { keeper, keeperEnvironment } from "./child.ts";
import { type Engine, environmentOf, type LaunchOptions, type VisitorOptions } from "./engine.ts";
import { requireBinary } from "./find.ts";
import { puppeteerVisitor } from "./puppeteer-visitor.ts";

type Preferences = Record<string, number | string>;

/** Firefox takes media features from preferences, so each set of them is a browser of its own, started when asked for. */
export async function launchFirefox(options: LaunchOptions): Promise<Engine> {
  const browsers = new Map<string, Promise<Browser>>();
  const browserWith = (preferences: Preferences): Promise<Browser> => {
    const key = JSON.stringify(preferences);
    const browser =
      browsers.get(key) ?? start({ ...preferences, ...proxyPreferences(options.proxy) }, environmentOf(options));
    browsers.set(key, browser);
    return browser;
  };
  await browserWith(mediaPreferences({}));
  const visiting = new Set<BrowserContext>();
  return {
    name: "firefox",
    newVisitor: async ({ viewport, ...media } = {}) => {
      const browser = await browserWith(mediaPreferences(media));
      const context = await browser.createBrowserContext();
      // A window takes half a second more than a tab, which is hidden as soon as another one opens in its window.
      const firstType = (): "tab" | "window" => {
        const isAlone = visiting.size === 0;
        visiting.add(context);
        return isAlone ? "tab" : "window";
      };
      const visitor = puppeteerVisitor(context, { viewport, firstType });
      const close = async (): Promise<void> => {
        await visitor.close();
        visiting.delete(context);
      };
      return { ...visitor, close };
    },
    close: async () => {
      await Promise.all([...browsers.values()].map(async (browser) => (await browser).close()));
    },
  };
}

function start(preferences: Preferences, env: NodeJS.ProcessEnv): Promise<Browser> {
  return puppeteer.launch({
    browser: "firefox",
    executablePath: keeper,
    env: keeperEnvironment(requireBinary("firefox"), env),
    extraPrefsFirefox: preferences,
    acceptInsecureCerts: "network.proxy.type" in preferences,
  });
}

/** `*.localhost` never goes through a proxy in Firefox. */
function proxyPreferences(proxy: string | undefined): Preferences {
  if (!proxy) return {};
  const { hostname, port } = new URL(proxy);
  return {
    "network.proxy.type": 1,
    "network.proxy.http": hostname,
    "network.proxy.http_port": Number(port),
    "network.proxy.ssl": hostname,
    "network.proxy.ssl_port": Number(port),
  };
}

function mediaPreferences({ colorScheme, reducedMotion }: VisitorOptions): Preferences {
  return {
    "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1,
    "ui.prefersReducedMotion": reducedMotion ? 1 : 0,
  };
}
