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
  const { document, MouseEvent } = browser.open(html);
  const show = vi.fn();
  const undo = watchShowLinks(document, show);
  const press = (): boolean =>
    document.querySelector(selector)?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true })) ===
    true;
  return { show, undo, press, went: press() };
}

it.each(["banner", "settings", "withdraw", "rights", "letters"])("a link or button of the site opens %s", (view) => {
  const { show, went } = click(`<button data-kelisim-show="${view}"><b>Cookie</b></button>`, "b");
  expect([show.mock.calls, went]).toEqual([[[view]], false]);
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
