import { setTimeout } from "node:timers/promises";
import { Builder, type WebDriverCookie } from "selenium-webdriver";
import {
  defaultViewport,
  type JarCookie,
  type LaunchOptions,
  type Loaded,
  type Page,
  type Visitor,
  type VisitorOptions,
} from "./engine.ts";
import { patience } from "./poll.ts";
import { webKitPage } from "./webkit-page.ts";
import { type InWindow, windowQueue } from "./webkit-windows.ts";

function capabilities({ proxy }: LaunchOptions): object {
  // By argument: WebDriver's own proxy capability has no effect here.
  const network = proxy ? [`--proxy=${proxy}`, "--ignore-host=localhost", "--ignore-host=*.localhost"] : [];
  return {
    browserName: "MiniBrowser",
    // Its "eager" waits for scripts that never come.
    pageLoadStrategy: "none",
    acceptInsecureCerts: proxy !== undefined,
    "webkitgtk:browserOptions": { args: ["--automation", ...network] },
  };
}

/**
 * A session under automation has a data store of its own, in memory. `released` hears whether it ended as it should.
 */
export async function webKitVisitor(
  address: string,
  { viewport }: VisitorOptions,
  options: LaunchOptions,
  released: (ended: boolean) => Promise<void>,
): Promise<Visitor> {
  const driver = await new Builder().usingServer(address).withCapabilities(capabilities(options)).build();
  const windows = windowQueue(driver);
  const { width, height } = viewport ?? defaultViewport;
  let first: Page | undefined;
  const visit = async (page: Page, url: string, until?: Loaded): Promise<Page> => {
    await page.goto(url, until);
    return page;
  };
  const adopt = async (inWindow: InWindow): Promise<Page> => {
    const page = webKitPage(driver, inWindow);
    await page.setViewport(width, height);
    return page;
  };
  return {
    open: async (url, until) => {
      first ??= await adopt(await windows.current());
      return visit(first, url, until);
    },
    newTab: async (url, until) => visit(await adopt(await windows.create()), url, until),
    cookies: async () => (await windows.queued(() => driver.manage().getCookies())).map(jarCookie),
    deleteCookie: (name) => windows.queued(() => driver.manage().deleteCookie(name)),
    close: async () => {
      // Past the queue, where a command may wait that never gets its answer.
      const quit = driver.quit().then(
        () => true,
        () => false,
      );
      await released(await Promise.race([quit, setTimeout(patience, false, { ref: false })]));
    },
  };
}

function jarCookie(cookie: WebDriverCookie): JarCookie {
  const { name, value, domain, path, httpOnly, secure, sameSite } = cookie;
  return { name, value, domain, path, httpOnly, secure, sameSite, expires: cookie.expiry };
}
