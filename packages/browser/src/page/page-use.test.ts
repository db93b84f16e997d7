import { Window as HappyWindow } from "happy-dom";
import { describe, expect, it, vi } from "vitest";
import { loadAnew } from "./load-anew.ts";
import { type PageUse, watchPageUse } from "./page-use.ts";

type Page = Window & typeof globalThis;

function pageAt(html = "", url = "https://shop.kz/cart?a=1"): Page {
  const window = new HappyWindow({ url }) as unknown as Page;
  window.document.body.innerHTML = html;
  return window;
}

/** A page that we loaded ourselves. */
function loadedPage(html = ""): { readonly window: Page; readonly use: PageUse } {
  const window = pageAt(html);
  window.sessionStorage.setItem("kelisim-load", window.location.href);
  return { window, use: watchPageUse(window) };
}

describe("a page that may be loaded anew", () => {
  it("is one that we loaded, as long as nobody uses it", () => {
    expect(loadedPage('<input value="a"><select><option>1<option>2</select>').use.mayLoadAnew()).toBe(true);
  });

  it("is none that was loaded once before and came again by another way", () => {
    const { window } = loadedPage();
    Object.defineProperty(window.document, "referrer", { value: "https://shop.kz/basket" });
    expect(watchPageUse(window).mayLoadAnew()).toBe(false);
  });

  it("is none with a referrer, since a form may have led to it", () => {
    const window = pageAt();
    Object.defineProperty(window.document, "referrer", { value: "https://bank.kz/" });
    expect(watchPageUse(window).mayLoadAnew()).toBe(false);
  });

  it("is none behind another page of the site in this tab", () => {
    const window = pageAt();
    Object.assign(window, { navigation: { entries: () => [{}, {}] } });
    expect(watchPageUse(window).mayLoadAnew()).toBe(false);
    Object.assign(window, { navigation: { entries: () => [{}] } });
    expect(watchPageUse(window).mayLoadAnew()).toBe(true);
  });

  it.each<[string, (window: Page) => void]>([
    [
      "typed",
      ({ document, Event }) => document.querySelector("input")?.dispatchEvent(new Event("input", { bubbles: true })),
    ],
    [
      "pressed a key",
      ({ document, KeyboardEvent }) =>
        document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "a", bubbles: true })),
    ],
    ["pressed a button", ({ document }) => document.querySelector("button")?.click()],
    ["went on in an app", ({ history }) => history.pushState({ step: 2 }, "", "?step=2")],
    [
      "filled in a field by code",
      ({ document }) => Object.assign(document.querySelector("input") ?? {}, { value: "b" }),
    ],
    [
      "ticked a box by code",
      ({ document }) => Object.assign(document.querySelector("[type=checkbox]") ?? {}, { checked: true }),
    ],
    [
      "chose from a list by code",
      ({ document }) => Object.assign(document.querySelector("select") ?? {}, { selectedIndex: 1 }),
    ],
  ])("is none in which somebody %s", (_, act) => {
    const { window, use } = loadedPage(
      '<input value="a"><input type="checkbox"><select><option>1<option>2</select><button></button>',
    );
    act(window);
    expect(use.mayLoadAnew()).toBe(false);
  });

  it.each([
    ["none in which somebody went into a frame", "iframe", false],
    ["one whose window was left", "button", true],
  ])("is %s", async (_, tag, expected) => {
    const { window, use } = loadedPage("<button></button><iframe></iframe>");
    Object.defineProperty(window.document, "activeElement", { value: window.document.querySelector(tag) });
    window.dispatchEvent(new window.Event("blur"));
    await new Promise((resolve) => window.setTimeout(resolve));
    expect(use.mayLoadAnew()).toBe(expected);
  });

  it("is one in which only our dialogs were used, or Tab on the way to them", () => {
    const { window, use } = loadedPage("<div data-kelisim-ui></div>");
    const { document, KeyboardEvent } = window;
    document.querySelector<HTMLElement>("[data-kelisim-ui]")?.click();
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Tab", bubbles: true }));
    expect(use.mayLoadAnew()).toBe(true);
  });

  it.each([
    ["is one that was left by a link", '<a href="#next">next</a>', false, true],
    ["is none in which an app has taken a link for its own", '<a href="#next">next</a>', true, false],
    ["is none in which a link has run code", '<a href="JavaScript:go()">go</a>', false, false],
  ])("%s", async (_, html, isTaken, expected) => {
    const { window, use } = loadedPage(html);
    const link = window.document.querySelector("a");
    link?.addEventListener("click", (event) => isTaken && event.preventDefault());
    const event = new window.Event("click", { bubbles: true, cancelable: true });
    link?.dispatchEvent(event);
    await new Promise((resolve) => window.setTimeout(resolve));
    expect(use.mayLoadAnew()).toBe(expected);
  });

  it("is not watched any more once it is closed", () => {
    const { window, use } = loadedPage("<button></button>");
    use.close();
    window.document.querySelector("button")?.click();
    expect(use.mayLoadAnew()).toBe(true);
  });

  it("is none where storage is shut and a referrer is there", () => {
    const window = pageAt();
    Object.defineProperty(window, "sessionStorage", {
      get: () => {
        throw new Error("shut");
      },
    });
    Object.defineProperty(window.document, "referrer", { value: "https://shop.kz/" });
    expect(watchPageUse(window).mayLoadAnew()).toBe(false);
  });
});

describe("loading a page anew", () => {
  it("is known to that page alone", () => {
    const { window, use } = loadedPage();
    expect([use.isOwnLoad, watchPageUse(window).isOwnLoad]).toEqual([true, false]);
  });

  it("asks for its address by GET, without the fragment, and tells the next page so", () => {
    const window = pageAt("", "https://shop.kz/cart?a=1#pay");
    const replace = vi.spyOn(window.location, "replace").mockImplementation(() => {});
    loadAnew(window);
    expect(replace.mock.calls).toEqual([["https://shop.kz/cart?a=1"]]);
    expect(window.sessionStorage.getItem("kelisim-load")).toBe("https://shop.kz/cart?a=1");
  });
});
