import type { ConsentRecord } from "@kelisim/core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createEvents, type Events } from "./events.ts";
import { type FakeBrowser, fakeBrowser, type Page } from "./page.fixture.ts";
import { type FakeReporter, fakeReporter } from "./report.fixture.ts";

let browser: FakeBrowser;
let window: Page;
let reporter: FakeReporter;
let events: Events;
let heard: string[];
beforeEach(() => {
  browser = fakeBrowser();
  window = browser.open();
  reporter = fakeReporter();
  events = createEvents(window, reporter);
  heard = [];
});
afterEach(() => browser.close());

const record = (id: string): ConsentRecord => ({ id }) as ConsentRecord;
const decide = (id: string): void => events.emit("decision", record(id));
const listen = (name = ""): (() => void) => events.on("decision", (given) => heard.push(name + given?.id));
const failing = (): never => {
  throw new Error("thrown on purpose");
};

describe("an event", () => {
  it("is heard by listeners of its name, and on window", () => {
    listen();
    events.on("expire", () => heard.push("expire"));
    window.addEventListener("kelisim:decision", (event) => heard.push((event as CustomEvent).detail.id));
    decide("a");
    expect(heard).toEqual(["a", "a"]);
  });

  it("is heard no more by a listener that is taken off, itself or by another", () => {
    const undo = listen("first ");
    const other = events.on("decision", () => undo());
    decide("a");
    other();
    other();
    decide("b");
    expect(heard).toEqual(["first a"]);
  });

  it("is the browser's own, whatever a page has named `CustomEvent` since", () => {
    window.addEventListener("kelisim:decision", () => heard.push("on window"));
    Object.assign(window, { CustomEvent: failing });
    decide("a");
    expect(heard).toEqual(["on window"]);
  });
});

describe("several events", () => {
  it("are heard once all has been done, in the order in which they came up", () => {
    listen();
    events.batch(() => {
      decide("a");
      events.batch(() => decide("b"));
      heard.push("done");
    });
    expect(heard).toEqual(["done", "a", "b"]);
  });

  it("are in order where a listener acts", () => {
    events.on("decision", (given) => given?.id === "a" && decide("b"));
    listen();
    decide("a");
    expect(heard).toEqual(["a", "b"]);
  });
});

describe("what throws", () => {
  it("in a listener, or at the page's own `dispatchEvent`, starves no other", () => {
    events.on("decision", failing);
    const { dispatchEvent } = window;
    window.dispatchEvent = (event) => (/^kelisim:/.test(event.type) ? failing() : dispatchEvent.call(window, event));
    listen();
    decide("a");
    decide("b");
    expect(heard).toEqual(["a", "b"]);
    expect(reporter.error).toHaveBeenCalledTimes(4);
  });

  it("among what is done leaves the events before it heard, and those after it too", () => {
    listen();
    const act = (): void =>
      events.batch(() => {
        decide("a");
        failing();
      });
    expect(act).toThrow("thrown on purpose");
    decide("b");
    expect(heard).toEqual(["a", "b"]);
  });

  it("in the reporter itself loses that event alone", () => {
    let isBroken = true;
    const attempt: typeof reporter.attempt = (message, run) => (isBroken ? failing() : reporter.attempt(message, run));
    events = createEvents(window, { ...reporter, attempt });
    listen();
    expect(() => decide("a")).toThrow("thrown on purpose");
    isBroken = false;
    decide("b");
    expect(heard).toEqual(["b"]);
  });
});
