import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type FakeBrowser, fakeBrowser, type Page } from "../page/page.fixture.ts";
import { tellMissedEvents } from "./missed-events.ts";

let browser: FakeBrowser;
let window: Page;
let current: Element | null;
let isParsed: boolean;
let readyState: string;
/** What was left for last. */
let left: { order: number; run(): void }[];
const heard = vi.fn();
beforeEach(() => {
  browser = fakeBrowser();
  window = browser.open("<script></script>");
  [current, left, readyState, isParsed] = [window.document.querySelector("script"), [], "complete", true];
  Object.defineProperties(window.document, {
    currentScript: { get: () => current },
    readyState: { get: () => readyState },
  });
  Object.defineProperty(window, "performance", {
    value: { getEntriesByType: () => [{ domContentLoadedEventEnd: isParsed ? 5 : 0 }] },
  });
  const late = current;
  tellMissedEvents(window, (script) => (script === late ? (order, run) => left.push({ order, run }) : undefined))();
});
afterEach(async () => {
  await browser.close();
  heard.mockReset();
});
const tellAll = (): void => {
  for (const { run } of left) run();
};

it("tells a script that is let in late, once, as the page would have", () => {
  window.document.addEventListener("DOMContentLoaded", heard);
  tellAll();
  tellAll();
  expect(heard).toHaveBeenCalledOnce();
  const [event] = heard.mock.calls[0] as [Event];
  expect([event.type, event.target, heard.mock.contexts[0]]).toEqual([
    "DOMContentLoaded",
    window.document,
    window.document,
  ]);
});

it("has what a page tells in the page's order", () => {
  window.addEventListener("pageshow", heard);
  window.addEventListener("load", { handleEvent: heard });
  window.document.addEventListener("readystatechange", heard);
  window.addEventListener("DOMContentLoaded", heard);
  expect(left.map(({ order }) => order)).toEqual([3, 2, 1, 0]);
});

it.each([
  ["another script", () => window.document.createElement("script")],
  ["code that no script runs", () => null],
])("does not tell %s", (_, script) => {
  current = script();
  window.addEventListener("load", heard);
  expect(left).toEqual([]);
});

it.each([
  ["what a document is not told", () => window.document.addEventListener("load", heard)],
  ["what a window is not told", () => window.addEventListener("readystatechange", heard)],
  ["what is told again and again", () => window.addEventListener("scroll", heard)],
  ["no listener", () => window.addEventListener("load", null as never)],
])("leaves alone %s", (_, listen) => {
  listen();
  expect(left).toEqual([]);
});

it("waits with the page for what is still to come", () => {
  readyState = "interactive";
  window.addEventListener("load", heard);
  expect(left).toEqual([]);
  window.document.addEventListener("DOMContentLoaded", heard);
  expect(left.length).toBe(1);
  isParsed = false;
  window.document.addEventListener("DOMContentLoaded", vi.fn());
  expect(left.length).toBe(1);
});

it("does not tell who has taken its listener back", () => {
  window.addEventListener("load", heard);
  window.removeEventListener("load", heard);
  tellAll();
  expect(heard).not.toHaveBeenCalled();
});

it("reports what a listener throws, and goes on", () => {
  const report = vi.fn();
  Object.assign(window, { reportError: report });
  const cause = new Error("of the page");
  window.addEventListener("load", () => {
    throw cause;
  });
  window.addEventListener("load", heard);
  tellAll();
  expect([report.mock.calls, heard.mock.calls.length]).toEqual([[[cause]], 1]);
});

it("leaves the listeners of other objects to them", () => {
  const target = new window.EventTarget();
  window.document.addEventListener.call(target, "DOMContentLoaded", heard);
  expect(left).toEqual([]);
  target.dispatchEvent(new window.Event("DOMContentLoaded"));
  expect(heard).toHaveBeenCalledOnce();
});
