import { Builder, type WebDriver } from "selenium-webdriver";
import { defaultViewport, type LaunchOptions, type Page } from "./engine.ts";
import { webKitPage } from "./webkit-page.ts";
import { type Windows, windowQueue } from "./webkit-windows.ts";

/** A browser that has started, with one window of the usual size. Its data store is its own, in memory. */
export interface WebKitSession {
  readonly driver: WebDriver;
  readonly windows: Windows;
  readonly first: Page;
}

export async function startWebKitSession(address: string, options: LaunchOptions): Promise<WebKitSession> {
  const driver = await new Builder().usingServer(address).withCapabilities(capabilities(options)).build();
  const windows = windowQueue(driver);
  const first = webKitPage(driver, await windows.current());
  await first.setViewport(defaultViewport.width, defaultViewport.height);
  return { driver, windows, first };
}

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
