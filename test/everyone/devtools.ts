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
  close(): Promise<void>;
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
  /** A place, at rest, closed after the test. */
  open(opening: Opening): Promise<Opened>;
  /** A place, at rest, that stays open until it is closed. */
  visit(opening: Opening): Promise<Opened>;
}

/** One demo for the tests of a block, and the browser that all specs share. */
export function chromiumDevtools(): Devtools {
  let demo: Demo;
  const opened: Opened[] = [];
  beforeAll(async () => {
    demo = await startDemo({ port: 0 });
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
  });
  afterAll(async () => {
    await demo?.close();
  });
  const untilAfterTest = (one: Opened): Opened => {
    opened.push(one);
    return one;
  };
  const visit: Devtools["visit"] = async ({
    place,
    language,
    screen,
    theme = "light",
    reducedMotion = true,
    clock,
  }) => {
    const at = await newPage(screen);
    await emulate(at.session, {
      "prefers-color-scheme": theme,
      "prefers-reduced-motion": reducedMotion ? "reduce" : "no-preference",
    });
    await at.page.goto(addressOf(place, demo.url, clock));
    await goTo(place, at.page, language);
    // What has just come up takes no press yet.
    await at.page.waitFor(() => !document.querySelector("[data-kelisim-settling]"));
    return at;
  };
  return {
    demo: () => demo,
    newPage: async (screen) => untilAfterTest(await newPage(screen)),
    open: async (opening) => untilAfterTest(await visit(opening)),
    visit,
  };
}

async function newPage(screen: Screen = desktop): Promise<Opened> {
  const context = await sharedChromiumProfile();
  const devtools = await context.newPage();
  await devtools.setViewport({ ...screen });
  const session = await devtools.createCDPSession();
  return { page: puppeteerPage(devtools), devtools, session, close: () => context.close() };
}
