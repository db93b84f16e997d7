/** Chromium with what only its developer tools can do: emulate, and read the accessibility tree. */
import type { CDPSession, Page as DevtoolsPage } from "puppeteer-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { puppeteerPage } from "../engines/puppeteer-page.ts";
import { sharedChromiumProfile } from "../engines/shared.ts";
import { addressOf, goTo, type Language, type Place } from "./places.ts";

export type Theme = "light" | "dark";
export const themes: readonly Theme[] = ["light", "dark"];

/** Whether Chromium is under test at all. */
export const hasChromium: boolean = enginesUnderTest().includes("chromium");

export interface Screen {
  readonly width: number;
  readonly height: number;
  /** Device pixels for one CSS pixel, which is also what zooming in does. */
  readonly deviceScaleFactor?: number;
}

export const desktop: Screen = { width: 1280, height: 800 };
export const phone: Screen = { width: 360, height: 740 };

export interface Opening {
  readonly place: Place;
  readonly language: Language;
  readonly screen?: Screen;
  readonly theme?: Theme;
  readonly reducedMotion?: boolean;
  /** Milliseconds since 1970 UTC, where page time starts. */
  readonly clock?: number;
}

export interface Opened {
  readonly page: Page;
  readonly devtools: DevtoolsPage;
  readonly session: CDPSession;
}

/** Media features of the page from now on. */
export async function emulate(session: CDPSession, features: Readonly<Record<string, string>>): Promise<void> {
  await session.send("Emulation.setEmulatedMedia", {
    features: Object.entries(features).map(([name, value]) => ({ name, value })),
  });
}

export interface Devtools {
  readonly demo: () => Demo;
  /** An empty page of a fresh profile, closed after the test. */
  newPage(screen?: Screen): Promise<Opened>;
  /** A place, at rest. */
  open(opening: Opening): Promise<Opened>;
}

/** One demo for the tests of a block, and the browser that all specs share. */
export function chromiumDevtools(): Devtools {
  let demo: Demo;
  let close: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    demo = await startDemo({ port: 0 });
  });
  afterEach(async () => {
    for (const one of close.splice(0)) await one();
    close = [];
  });
  afterAll(async () => {
    await demo?.close();
  });
  const newPage: Devtools["newPage"] = async (screen = desktop) => {
    const context = await sharedChromiumProfile();
    close.push(() => context.close());
    const devtools = await context.newPage();
    await devtools.setViewport({ ...screen });
    return { page: puppeteerPage(devtools), devtools, session: await devtools.createCDPSession() };
  };
  return {
    demo: () => demo,
    newPage,
    async open({ place, language, screen, theme = "light", reducedMotion = true, clock }) {
      const opened = await newPage(screen);
      await emulate(opened.session, {
        "prefers-color-scheme": theme,
        "prefers-reduced-motion": reducedMotion ? "reduce" : "no-preference",
      });
      await opened.page.goto(addressOf(place, demo.url, clock));
      await goTo(place, opened.page, language);
      // What has just come up takes no press yet.
      await opened.page.waitFor(() => !document.querySelector("[data-kelisim-settling]"));
      return opened;
    },
  };
}
