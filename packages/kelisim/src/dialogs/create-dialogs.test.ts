import type { Config } from "@kelisim/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  dialogsOptions,
  type FakeBrowser,
  fakeBrowser,
  hear,
  lost,
  type Page,
  part,
  press,
  settle,
  shop,
  shown,
  startClock,
} from "../page.fixture.ts";
import { createDialogs, type DialogsOptions } from "./create-dialogs.ts";

let browser: FakeBrowser;
beforeEach(() => {
  startClock();
  browser = fakeBrowser();
});
afterEach(async () => {
  await browser.close();
  vi.useRealTimers();
});

/** A page whose dialogs are there. */
async function open(window: Page, ...rest: [config?: Config, changes?: Partial<DialogsOptions>]) {
  const options = await dialogsOptions(window, ...rest);
  return { consent: options.consent, dialogs: createDialogs(options) };
}

const frame = `<iframe data-kelisim="pixel" data-src="https://pixel.example/"></iframe>`;

describe("the acts of a visitor", () => {
  it.each([
    ["accept-all", { stats: true, ads: true }],
    ["reject-all", { stats: false, ads: false }],
    ["save", { stats: false, ads: true }],
  ])("are recorded: %s", async (name, purposes) => {
    const window = browser.open();
    const { consent, dialogs } = await open(window);
    dialogs.show("settings");
    press(window, "purpose:ads");
    press(window, name);
    expect([consent.record.value?.purposes, shown(window)]).toEqual([purposes, undefined]);
  });

  it.each([1, 2])("save a switch of what is asked for elsewhere once it was touched, %s times", async (times) => {
    const window = browser.open();
    const { consent, dialogs } = await open(window);
    dialogs.show("settings");
    for (let time = 0; time < times; time++) press(window, "purpose:location");
    press(window, "save");
    expect(consent.status("location")).toBe(times === 1 ? "granted" : "denied");
  });

  it("withdraw with a report of what was cleared", async () => {
    const window = browser.open();
    const { consent, dialogs } = await open(window);
    await consent.acceptAll();
    window.document.cookie = "_p=1; path=/";
    dialogs.show("withdraw");
    press(window, "withdraw");
    await settle();
    expect([shown(window), consent.allows("ads"), window.document.cookie.includes("_p")]).toEqual([
      "result",
      false,
      false,
    ]);
  });

  it("that put the settings away record nothing: the button, or Escape", async () => {
    const window = browser.open();
    const { consent, dialogs } = await open(window);
    for (const close of [() => press(window, "close"), () => (part(window, "settings") as HTMLDialogElement).close()]) {
      dialogs.show("settings");
      expect(shown(window)).toBe("settings");
      close();
      expect([shown(window), consent.record.value]).toEqual(["banner", null]);
    }
  });

  it("choose the language of the dialogs and of the record", async () => {
    const window = browser.open();
    const { consent } = await open(window);
    press(window, "lang-ru");
    expect(part(window, "accept-all")?.textContent).toBe("Принять");
    press(window, "accept-all");
    expect(consent.record.value?.language).toBe("ru");
  });
});

describe("an embed that is held", () => {
  it.each([
    ["once", "allow-once", false],
    ["from now on", "allow-always", true],
  ])("is let in %s", async (_, name, isRecorded) => {
    const window = browser.open(frame);
    const { consent } = await open(window);
    const embed = window.document.querySelector("iframe");
    expect(embed?.hasAttribute("src")).toBe(false);
    press(window, name);
    await settle();
    expect([embed?.getAttribute("src"), consent.allows("ads")]).toEqual(["https://pixel.example/", isRecorded]);
    expect(window.document.querySelector("[data-kelisim-embed]")).toBeNull();
  });

  it("that is gone by now is none", async () => {
    const window = browser.open(frame);
    const { consent, dialogs } = await open(window);
    dialogs.model.allowOnce("gone");
    dialogs.model.allowAlways("gone");
    await settle();
    expect([consent.record.value, window.document.querySelector("iframe")?.hasAttribute("src")]).toEqual([null, false]);
  });
});

describe("what the page is told", () => {
  it("is whether a dialog is open", async () => {
    const onOpen = vi.fn();
    const window = browser.open();
    const { dialogs } = await open(window, shop(), { onOpen });
    expect(onOpen).toHaveBeenLastCalledWith(true);
    dialogs.hide();
    expect(onOpen).toHaveBeenLastCalledWith(false);
    dialogs.show("settings");
    expect(onOpen).toHaveBeenLastCalledWith(true);
  });

  it("is whether what it asks for is granted", async () => {
    const window = browser.open();
    const { dialogs } = await open(window);
    const asking = dialogs.ask("location");
    await settle();
    expect(part(window, "section:asked")?.querySelector("[data-part='purpose:location']")).toBeTruthy();
    press(window, "allow-asked");
    expect(await asking).toBe(true);
  });
});

it("the focus stays on the answer that the visitor had gone to", async () => {
  const window = browser.open();
  await open(window, shop(), { focused: "reject-all" });
  expect(window.document.activeElement?.shadowRoot?.activeElement).toBe(part(window, "reject-all"));
});

it("letters that do not load leave the visitor where they were, and are said to", async () => {
  const window = browser.open();
  const said = hear(window);
  const { dialogs } = await open(window, shop(), { loadData: lost });
  dialogs.show("letters");
  await settle();
  expect([shown(window), said]).toEqual(["banner", ["the letters did not load; is kelisim-data.js in place?"]]);
});

it("nothing is left of them once they are closed", async () => {
  const window = browser.open(frame);
  const { dialogs, consent } = await open(window);
  const asking = dialogs.ask("location");
  await settle();
  dialogs.close();
  expect(await asking).toBe(false);
  await consent.rejectAll();
  await consent.withdraw();
  expect(window.document.querySelector("[data-kelisim-ui],[data-kelisim-embed]")).toBeNull();
  expect(shown(window)).toBeUndefined();
});
