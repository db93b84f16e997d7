import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { type FakeBrowser, fakeBrowser, type Page } from "../page.fixture.ts";
import { type Agreements, watchAgreements } from "./watch-agreements.ts";

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => browser.close());

const button = `<button type="button" data-kelisim-consent><b>Жіберу</b></button>`;
const form = `<form data-kelisim-consent><button>Жіберу</button></form>`;

/** What the page hears of presses. */
function hearPresses({ document }: Page): string[] {
  const heard: string[] = [];
  for (const type of ["click", "submit"]) {
    document.addEventListener(type, (event) => {
      if (type === "submit") event.preventDefault();
      heard.push(type);
    });
  }
  return heard;
}
/** What draws, and has drawn some. */
const drawing = (drawn: readonly (Element | null)[]): Agreements => ({
  look: vi.fn(),
  isDrawn: (element) => drawn.includes(element),
  close: vi.fn(),
});
/** Lets the browser tell of what has changed in the page. */
const told = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 20));
const never = (): void => {};

it("a page without a mark loads nothing, until one comes", async () => {
  const window = browser.open("<button>Жіберу</button>");
  const load = vi.fn();
  watchAgreements(window, load);
  expect(load).not.toHaveBeenCalled();
  window.document.body.insertAdjacentHTML("beforeend", `<p>${button}</p>`);
  await told();
  expect(load).toHaveBeenCalledOnce();
});

it.each([
  ["a click", button, "b", []],
  ["a form's sending, and no click in it", form, "button", ["click"]],
])("%s is held until it can be read what it means, also where that never loads", (_, html, pressed, before) => {
  const window = browser.open(html);
  const heard = hearPresses(window);
  watchAgreements(window, never);
  window.document.querySelector<HTMLElement>(pressed)?.click();
  expect(heard).toEqual(before);
});

it("what is drawn hears of presses, and what is not drawn stays held", () => {
  const window = browser.open(button + button);
  const heard = hearPresses(window);
  const [drawn, other] = window.document.querySelectorAll("button");
  const agreements = drawing([drawn ?? null]);
  watchAgreements(window, (run) => run(agreements));
  expect(agreements.look).toHaveBeenCalledOnce();
  other?.click();
  expect(heard).toEqual([]);
  drawn?.click();
  expect(heard).toEqual(["click"]);
});

it("buttons and forms without a mark are left alone", () => {
  const window = browser.open(`${button}<form><input></form><button id="other">Жіберу</button>`);
  const heard = hearPresses(window);
  watchAgreements(window, never);
  window.document.getElementById("other")?.click();
  window.document.forms[0]?.requestSubmit();
  expect(heard).toEqual(["click", "submit"]);
});

it("code marks a button as HTML does, and takes the mark back", async () => {
  const window = browser.open("<button type='button'>Жіберу</button>");
  const heard = hearPresses(window);
  const element = window.document.querySelector("button") as HTMLButtonElement;
  const load = vi.fn();
  const unmark = watchAgreements(window, load).mark(element, { "data-kelisim-consent": "", "data-kelisim-field": "r" });
  element.click();
  await told();
  expect([heard, load.mock.calls.length, element.getAttribute("data-kelisim-field")]).toEqual([[], 1, "r"]);
  unmark();
  element.click();
  expect(heard).toEqual(["click"]);
});

it("nothing is held or looked for once it is closed", async () => {
  const window = browser.open(button);
  const heard = hearPresses(window);
  const load = vi.fn();
  watchAgreements(window, load).close();
  window.document.querySelector("button")?.click();
  window.document.body.insertAdjacentHTML("beforeend", button);
  await told();
  expect([heard, load.mock.calls.length]).toEqual([["click"], 1]);
});

it("what was drawn goes when it is closed", () => {
  const agreements = drawing([]);
  watchAgreements(browser.open(button), (run) => run(agreements)).close();
  expect(agreements.close).toHaveBeenCalledOnce();
});
