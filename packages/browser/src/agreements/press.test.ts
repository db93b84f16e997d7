import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeBrowser, fakeBrowser } from "../page/page.fixture.ts";
import { type Press, watchPresses } from "./press.ts";

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => browser.close());

/** Watches the element with the id `it`; the page itself hears of what is heard after us. */
function watched(html: string, heard: (press: Press) => void = () => {}) {
  const window = browser.open(html);
  const find = (id: string): HTMLElement => window.document.querySelector(`#${id}`) as HTMLElement;
  const told: string[] = [];
  const undo = watchPresses(window, find("it"), (press) => {
    told.push(`${press.act}: ${press.label}`);
    heard(press);
  });
  for (const type of ["click", "submit"]) window.document.addEventListener(type, () => told.push(`page: ${type}`));
  const submit = (submitter: string | null): boolean => {
    const event = new window.Event("submit", { bubbles: true, cancelable: true });
    const button = submitter === null ? null : find(submitter);
    Object.defineProperty(event, "submitter", { value: button });
    return (window.document.querySelector("form") as HTMLFormElement).dispatchEvent(event);
  };
  return { window, find, told, undo, submit };
}

describe("a button that sends nothing", () => {
  it("is pressed by a click on it or in it, and by none elsewhere; the page hears of it afterwards", () => {
    const { find, told } = watched(`<button id="it" type="button">Send <b id="in">now</b></button><i id="other"></i>`);
    find("in").click();
    expect(told).toEqual(["button: Send now", "page: click"]);
    find("other").click();
    expect(told).toEqual(["button: Send now", "page: click", "page: click"]);
  });

  it("is heard of no more once the watch is over", () => {
    const { find, told, undo } = watched(`<button id="it" type="button">Send</button>`);
    undo();
    find("it").click();
    expect(told).toEqual(["page: click"]);
  });
});

describe("a form", () => {
  const form = `<form id="it"><button id="send"> Send
    it </button><input id="other" type="submit" value="Order"></form>`;

  it("is pressed when it is sent, by whatever button, or by none", () => {
    const { submit, told } = watched(form);
    submit("send");
    submit("other");
    submit(null);
    expect(told.filter((event) => !event.startsWith("page"))).toEqual(["form: Send it", "form: Order", "form: "]);
  });

  it("is not sent where the press is stopped, and the page hears nothing", () => {
    const { submit, told } = watched(form, ({ stop }) => stop());
    expect(submit("send")).toBe(false);
    expect(told).toEqual(["form: Send it"]);
  });
});

describe("a button that sends its form", () => {
  const form = `<form><button id="it">Send</button><button id="other">Save</button></form>`;

  it("is pressed when the form is sent by it, not when it is clicked, nor by another button", () => {
    const { submit, told } = watched(form);
    submit("other");
    expect(told).toEqual(["page: submit"]);
    submit("it");
    expect(told).toEqual(["page: submit", "button: Send", "page: submit"]);
  });

  it("outside of its form too", () => {
    const { submit, told } = watched(`<form id="f"></form><input id="it" type="submit" value="Send" form="f">`);
    submit("it");
    expect(told).toEqual(["button: Send", "page: submit"]);
  });
});

it.each([
  [`<button id="it" type="button" aria-label="Send it">&gt;</button>`, "Send it"],
  [`<input id="it" type="button" value="Send">`, "Send"],
  [`<div id="it"> Send <span> it</span></div>`, "Send it"],
])("%s is labelled %j", (html, label) => {
  const { find, told } = watched(html);
  find("it").click();
  expect(told[0]).toBe(`button: ${label}`);
});
