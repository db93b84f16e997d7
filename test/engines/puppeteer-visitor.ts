import type { BrowserContext, Cookie, Page as PuppeteerPage, Viewport as PuppeteerViewport } from "puppeteer-core";
import { defaultViewport, type JarCookie, type Loaded, type Page, type Viewport, type Visitor } from "./engine.ts";
import { puppeteerPage } from "./puppeteer-page.ts";

export interface PuppeteerVisitorOptions {
  readonly viewport?: Viewport | undefined;
  /** @default a screen of that size, without touch */
  readonly viewportOf?: ((size: Viewport) => PuppeteerViewport) | undefined;
  /** Runs on every tab before its first navigation. */
  readonly prepare?: (page: PuppeteerPage) => Promise<void>;
  /** Where the first page opens, asked when it does. @default "window" */
  readonly firstType?: () => "tab" | "window";
}

export function puppeteerVisitor(context: BrowserContext, options: PuppeteerVisitorOptions): Visitor {
  const { viewportOf = (size) => ({ ...size }) } = options;
  let first: Page | undefined;
  const newPage = async (type: "tab" | "window" = "window"): Promise<Page> => {
    const page = await context.newPage({ type });
    await page.setViewport(viewportOf(options.viewport ?? defaultViewport));
    await options.prepare?.(page);
    return puppeteerPage(page, viewportOf);
  };
  const visit = async (page: Page, url: string, until?: Loaded): Promise<Page> => {
    await page.goto(url, until);
    return page;
  };
  return {
    open: async (url, until) => {
      first ??= await newPage(options.firstType?.());
      return visit(first, url, until);
    },
    newTab: async (url, until) => visit(await newPage(), url, until),
    cookies: async () => (await context.cookies()).map(jarCookie),
    deleteCookie: async (name) => {
      const matching = (await context.cookies()).filter((cookie) => cookie.name === name);
      await context.deleteCookie(...matching);
    },
    close: () => context.close(),
  };
}

function jarCookie(cookie: Cookie): JarCookie {
  return {
    name: cookie.name,
    value: cookie.value,
    domain: cookie.domain,
    path: cookie.path,
    expires: cookie.expires > 0 ? cookie.expires : undefined,
    httpOnly: cookie.httpOnly ?? false,
    secure: cookie.secure,
    sameSite: cookie.sameSite,
  };
}
