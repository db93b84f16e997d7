import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FakeBrowser, fakeBrowser, type Page } from "../page/page.fixture.ts";
import { createStandIn } from "./stand-in.ts";
import type { Kinds } from "./terms.ts";

let browser: FakeBrowser;
let window: Page;
/** The script that runs now. */
let running: Element | null;
beforeEach(() => {
  browser = fakeBrowser();
  window = browser.open();
  running = null;
  Object.defineProperty(window.Document.prototype, "currentScript", { configurable: true, get: () => running });
});
afterEach(() => browser.close());

function make(name: string, kinds: Kinds) {
  const state = { isOpen: false };
  const lost = vi.fn();
  const standIn = createStandIn(window, [name, ["maps"], kinds], { isOpen: () => state.isOpen, lost });
  // biome-ignore lint/suspicious/noExplicitAny: a script of a page asks for no types.
  return { state, lost, standIn, page: window as any };
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe("createStandIn", () => {
  it("is there once it is put, and leaves what is there already", () => {
    const { page, standIn } = make("ymaps", { ready: "call" });
    expect("ymaps" in page).toBe(false);
    standIn.put();
    expect(typeof page.ymaps.ready).toBe("function");
    page.ym = "the page's own";
    make("ym", "call").standIn.put();
    expect(page.ym).toBe("the page's own");
  });

  it("takes the place of an element's id, which is no global of a script", () => {
    Object.setPrototypeOf(window, Object.create(Object.getPrototypeOf(window), { ymaps: { value: {} } }));
    const { page, standIn } = make("ymaps", { ready: "call" });
    standIn.put();
    expect(page.ymaps.ready).toBeDefined();
  });

  it("hands over in order when the vendor's own is there, once the script that puts it has ended", async () => {
    const { page, standIn } = make("fbq", "call");
    standIn.put();
    page.fbq("track", "Lead");
    page.fbq("track", "Order");
    const calls: unknown[] = [];
    page.fbq = (...call: unknown[]) => calls.push(call);
    page.fbq("init", "1");
    await turn();
    expect(calls).toEqual([
      ["init", "1"],
      ["track", "Lead"],
      ["track", "Order"],
    ]);
    standIn.settle();
    expect(calls).toHaveLength(3);
    expect(Object.getOwnPropertyDescriptor(page, "fbq")).toMatchObject({ writable: true, configurable: true });
  });

  it("is not found by a script that runs once its service is let in, and by who calls in between", async () => {
    const { page, standIn, state } = make("fbq", "call");
    standIn.put();
    running = window.document.createElement("script");
    expect(page.fbq).toBeDefined();
    state.isOpen = true;
    expect(page.fbq).toBeUndefined();
    running = null;
    page.fbq("track", "Lead");
    const own = vi.fn();
    page.fbq = own;
    await turn();
    expect(own.mock.calls).toEqual([["track", "Lead"]]);
  });

  it("stays where a page gives it back to its name", async () => {
    const { page, standIn } = make("Tawk_API", { hideWidget: "call" });
    standIn.put();
    page.Tawk_API = page.Tawk_API || {};
    page.Tawk_API.onLoad = "the page's";
    page.Tawk_API.hideWidget();
    await turn();
    const hideWidget = vi.fn();
    page.Tawk_API = { hideWidget };
    await turn();
    expect(hideWidget).toHaveBeenCalledOnce();
    expect(page.Tawk_API.onLoad).toBe("the page's");
  });

  it("waits for members that come later, and finds one that was put without an assignment", async () => {
    const { page, standIn } = make("grecaptcha", { ready: "call", execute: "answer" });
    standIn.put();
    const token = page.grecaptcha.execute("key");
    const ready = vi.fn();
    page.grecaptcha.ready(ready);
    Object.defineProperty(page, "grecaptcha", { value: { ready: (run: () => void) => run() } });
    standIn.settle();
    expect(ready).toHaveBeenCalledOnce();
    page.grecaptcha.execute = async () => "token";
    standIn.settle();
    expect(await token).toBe("token");
  });

  it("goes on with what a vendor puts into it", async () => {
    const { page, standIn } = make("ymaps", { ready: "answer" });
    standIn.put();
    const answer = page.ymaps.ready("init");
    page.ymaps.ready = (given: string) => `ready ${given}`;
    standIn.settle();
    expect(await answer).toBe("ready init");
  });

  it("shares what it is a member of, also where the vendor makes that anew", async () => {
    const { page, standIn } = make("google.maps", { importLibrary: "answer" });
    standIn.put();
    const library = page.google.maps.importLibrary("maps");
    page.google.accounts = "another's";
    page.google = { maps: { importLibrary: (name: string) => `library ${name}` } };
    standIn.settle();
    expect(await library).toBe("library maps");
  });

  it("leaves a list to the vendor, as its snippet would", () => {
    const { page, standIn } = make("dataLayer", "list");
    standIn.put();
    page.dataLayer.push({ event: "lead" });
    expect(Object.getOwnPropertyDescriptor(page, "dataLayer")?.value).toEqual([{ event: "lead" }]);
  });

  it("knows when something was called that nothing stands in for, and keeps no more than it can bear", async () => {
    const { page, standIn, lost } = make("ymaps", { ready: "call" });
    standIn.put();
    for (let n = 0; n < 3000; n++) page.ymaps.ready(n);
    expect(standIn.hasLost).toBe(false);
    new page.ymaps.Map("map");
    expect([standIn.hasLost, lost.mock.calls]).toEqual([true, [["ymaps.Map"]]]);
    const ready = vi.fn();
    page.ymaps = { ready };
    await turn();
    expect(ready).toHaveBeenCalledTimes(999);
  });

  it("goes without a trace, unless another value is there", () => {
    const { page, standIn } = make("ymaps", { ready: "call" });
    standIn.put();
    standIn.remove();
    expect("ymaps" in page).toBe(false);
    const other = make("ym", "call");
    other.standIn.put();
    page.ym = "the page's own";
    other.standIn.remove();
    expect(page.ym).toBe("the page's own");
  });
});
