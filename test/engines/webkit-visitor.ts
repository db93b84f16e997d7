import { setTimeout } from "node:timers/promises";
import type { WebDriverCookie } from "selenium-webdriver";
import {
  defaultViewport,
  type JarCookie,
  type Loaded,
  type Page,
  type Visitor,
  type VisitorOptions,
} from "./engine.ts";
import { patience } from "./poll.ts";
import { webKitPage } from "./webkit-page.ts";
import type { WebKitSession } from "./webkit-session.ts";

/** `released` hears whether the session ended as it should. */
export function webKitVisitor(
  { driver, windows, first }: WebKitSession,
  { viewport = defaultViewport }: VisitorOptions,
  released: (ended: boolean) => Promise<void>,
): Visitor {
  const { width, height } = viewport;
  let isSized = viewport === defaultViewport;
  const visit = async (page: Page, url: string, until?: Loaded): Promise<Page> => {
    await page.goto(url, until);
    return page;
  };
  const sized = async (page: Page): Promise<Page> => {
    await page.setViewport(width, height);
    return page;
  };
  return {
    open: async (url, until) => {
      if (!isSized) await sized(first);
      isSized = true;
      return visit(first, url, until);
    },
    newTab: async (url, until) => visit(await sized(webKitPage(driver, await windows.create())), url, until),
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
