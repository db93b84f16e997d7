import type { Browser } from "puppeteer-core";

/** One way to drive three real engines. Input is the engine's own: a click goes through hit testing, a key through focus. */

export type EngineName = "chromium" | "firefox" | "webkit";

export interface Engine {
  readonly name: EngineName;
  /** Of Chromium alone: what its developer tools can do. */
  readonly browser?: Browser;
  newVisitor(options?: VisitorOptions): Promise<Visitor>;
  /** Closes its visitors too, and ends every process it started. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** `http://127.0.0.1:8080`. For every host but `*.localhost`, and certificates count for nothing then. */
  readonly proxy?: string;
  /** `Asia/Almaty`. @default this machine's */
  readonly timeZone?: string | undefined;
}

/** The environment of a browser's process. */
export const environmentOf = ({ timeZone }: LaunchOptions): NodeJS.ProcessEnv => ({
  ...process.env,
  ...(timeZone && { TZ: timeZone }),
});

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export interface VisitorOptions {
  /** CSS pixels. @default 1280 x 800 */
  readonly viewport?: Viewport;
  readonly colorScheme?: "light" | "dark";
  readonly reducedMotion?: boolean;
  /** For a page that is left and comes back as it was. Chromium without windows keeps none, so this is another browser. */
  readonly backForwardCache?: boolean;
  /** A phone with a touch screen, whose viewport is as wide as the page asks for. Chromium only. */
  readonly isPhone?: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger in Chromium only. */
export type Pointer = "mouse" | "touch";

export const defaultViewport: Viewport = { width: 1280, height: 800 };

/** A fresh profile: no cookies, no storage. */
export interface Visitor {
  /** Navigates the first tab. */
  open(url: string, until?: Loaded): Promise<Page>;
  /** Another tab of the same profile. Every tab is a window of its own, so that each counts as visible. */
  newTab(url: string, until?: Loaded): Promise<Page>;
  /** The whole jar; in WebKit only what the page used last can see, HttpOnly included. */
  cookies(): Promise<JarCookie[]>;
  /** On every host; in WebKit on that of the page used last. */
  deleteCookie(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface JarCookie {
  readonly name: string;
  readonly value: string;
  /** A leading dot means subdomains too. */
  readonly domain: string;
  readonly path: string;
  /** Unix seconds; `undefined` for a session cookie. */
  readonly expires: number | undefined;
  readonly httpOnly: boolean;
  readonly secure: boolean;
  /** As the engine has it. For a cookie that was set without, engines differ. */
  readonly sameSite: string | undefined;
}

export type Key =
  | "Tab"
  | "Shift+Tab"
  | "Escape"
  | "Enter"
  | "Space"
  | "Backspace"
  | "Home"
  | "End"
  | "ArrowUp"
  | "ArrowDown"
  | "ArrowLeft"
  | "ArrowRight";

export interface Page {
  /** Resolves when the page has loaded, or with `"parsed"` at DOMContentLoaded, for a page with requests that hang. */
  goto(url: string, until?: Loaded): Promise<void>;
  reload(until?: Loaded): Promise<void>;
  back(): Promise<void>;
  url(): Promise<string>;
  /** Runs the function's source in the page, so it sees only its arguments. Both ways only JSON passes. */
  evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  /**
   * A pointer click on the middle of the first visible match, open shadow roots included, once it is at rest and not
   * covered by anything, and takes presses. In WebKit a second click on the same spot may count as a double click, which selects text.
   * @throws after 10 seconds, saying what was in the way.
   */
  click(selector: string): Promise<void>;
  /** Where `click` would click. */
  pointOf(selector: string): Promise<Point>;
  /**
   * Presses there once and then again after each of the gaps, in milliseconds from one press to the next.
   * @returns how long after the first the last one began, which a busy machine may have put off
   */
  pressAt(point: Point, gaps?: readonly number[], pointer?: Pointer): Promise<number>;
  /** Turns the wheel there, down by so many pixels. */
  wheel(point: Point, pixels: number): Promise<void>;
  press(key: Key): Promise<void>;
  /** Into whatever has the focus. */
  type(text: string): Promise<void>;
  /**
   * Evaluates until the result is truthy, and returns it. Survives navigations and exceptions on the way.
   * @throws after 10 seconds, with the source, the last result and the last exception.
   */
  waitFor<T, A extends readonly unknown[]>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>;
  setViewport(width: number, height: number): Promise<void>;
  /** PNG of the viewport. */
  screenshot(path: string): Promise<void>;
  /** Console messages and uncaught exceptions so far; WebKit tells none. */
  console(): string[];
  close(): Promise<void>;
}

export type Loaded = "loaded" | "parsed";
