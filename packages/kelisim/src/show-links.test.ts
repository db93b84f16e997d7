import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type FakeBrowser, fakeBrowser } from "./page.fixture.ts";
import { watchShowLinks } from "./show-links.ts";

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => browser.close());

/** Clicks what a page has; happy-dom leaves the page at a link before anybody hears of it, so there are buttons. @returns what was shown, and whether the browser goes on with the click */
function click(html: string, selector: string) {
  const window = browser.open(html);
  const { document, MouseEvent } = window;
  const show = vi.fn();
  const undo = watchShowLinks(window, show);
  const press = (): boolean =>
    document.querySelector(selector)?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })) ===
    true;
  return { show, undo, press, went: press() };
}

it.each(["banner", "settings", "withdraw", "rights", "letters"])("a link or button of the site opens %s", (view) => {
  const { show, went } = click(`<button data-kelisim-show="${view}"><b>Cookie</b></button>`, "b");
  expect([show.mock.calls, went]).toEqual([[[view]], false]);
});

it.each([
  ["in a menu that stops its clicks", `<nav><button data-kelisim-show="settings">Cookie</button></nav>`],
  [
    "around a form with fields of such names",
    `<nav data-kelisim-show="settings"><form><input name="getAttribute"><button type="button">Cookie</button></form></nav>`,
  ],
])("one opens it %s", (_, html) => {
  const window = browser.open(html);
  const show = vi.fn();
  watchShowLinks(window, show);
  window.document.querySelector("nav")?.addEventListener("click", (event) => event.stopPropagation(), true);
  window.document.querySelector("button")?.click();
  expect(show.mock.calls).toEqual([["settings"]]);
});

it("one opens it in a shadow root, and with one inside it", () => {
  const window = browser.open("<nav></nav>");
  const show = vi.fn();
  watchShowLinks(window, show);
  const root = window.document.querySelector("nav")?.attachShadow({ mode: "open" }) as ShadowRoot;
  root.innerHTML = `<button data-kelisim-show="settings"><i></i></button>`;
  const icon = root.querySelector("i")?.attachShadow({ mode: "open" }) as ShadowRoot;
  icon.innerHTML = "<b></b>";
  icon.querySelector("b")?.dispatchEvent(new window.MouseEvent("click", { bubbles: true, composed: true }));
  expect(show.mock.calls).toEqual([["settings"]]);
});

it.each(["<button>", `<button data-kelisim-show="result">`, `<button data-kelisim-show="">`])(
  "any other does what it did: %s",
  (html) => {
    const { show, went } = click(html, "button");
    expect([show.mock.calls, went]).toEqual([[], true]);
  },
);

it("none does once it is undone", () => {
  const { show, undo, press } = click(`<button data-kelisim-show="settings">Cookie</button>`, "button");
  undo();
  expect(press()).toBe(true);
  expect(show).toHaveBeenCalledOnce();
});
