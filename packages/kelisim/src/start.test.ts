import type { Config } from "@kelisim/core";
import { Window } from "happy-dom";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type FakeBrowser,
  fakeBrowser,
  hear,
  lost,
  type Page,
  part,
  press,
  settle,
  shopWithAgreement,
  shown,
  startClock,
  startIn,
} from "./page.fixture.ts";
import { type Parts, start } from "./start.ts";

const text = { kk: "Үлгі", ru: "Пример" };
const config: Config = {
  id: "shop",
  name: text,
  controllers: [{ name: text }],
  hosts: ["dukenim.kz", "*.dukenim.kz"],
  policy: { languages: ["kk", "ru"] },
  consent: { months: 13 },
  intro: text,
  purposes: [
    { id: "necessary", kind: "device", title: text, description: text, always: true },
    { id: "analytics", kind: "device", title: text, description: text },
  ],
  services: [{ id: "metrics", purpose: "analytics", title: text, hosts: ["metrics.example"] }],
};

let browser: FakeBrowser;
beforeEach(() => {
  startClock();
  browser = fakeBrowser();
});
afterEach(async () => {
  await browser.close();
  vi.useRealTimers();
});
const failing = (): never => {
  throw new Error("thrown on purpose");
};

/** None of the parts is looked at: the page asks for what it needs, and these never come. */
const never = (): Promise<never> => new Promise(() => {});
const parts = {
  loadActs: never,
  loadBridge: never,
  loadDialogs: never,
  loadBanner: never,
  loadUi: never,
  loadData: never,
  loadEnglish: never,
};

/** Starts it on a page at that address. @returns the instance, and what the console has been told */
function startAt(url: string, changes: object = {}) {
  const window = new Window({ url }) as unknown as Page;
  const said = vi.spyOn(window.console, "error").mockImplementation(() => {});
  const consent = start(window, { ...config, ...changes } as Config, parts);
  return { consent, said: said.mock.calls.map((line) => line.join(" ")) };
}

describe("a config for other hosts", () => {
  it("is told of once", () => {
    const { said } = startAt("https://shop.kz/");
    expect(said).toEqual(["[kelisim] the config is for dukenim.kz, *.dukenim.kz; add shop.kz to hosts if it is right"]);
  });

  it.each(["https://dukenim.kz/", "https://www.dukenim.kz/", "http://localhost:5173/", "http://shop.localhost/"])(
    "is none at %s",
    (url) => {
      expect(startAt(url).said).toEqual([]);
    },
  );
});

it("a service that is only a name keeps everything shut, and the console says what to do", () => {
  const { consent, said } = startAt("https://dukenim.kz/", { services: ["google-analytics"] });
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('the service "google-analytics" is only a name: write it out with withServices');
  expect([consent.status("analytics"), consent.allows("necessary")]).toEqual(["undecided", false]);
});

it("where a page cannot be used it is closed, and who asks for a permission is told so", () => {
  const answered = vi.fn();
  const window = Object.assign(browser.open(), { kelisimPermissions: answered });
  const said = hear(window);
  const consent = startIn(window, {}, { id: "shop" } as Config);
  expect([consent.allows("need"), said]).toEqual([false, ["everything stays shut; parseConfig checks a config"]]);
  expect(answered).toHaveBeenCalledWith(consent);
});

it("an operator that is started twice goes on with the first instance, until that is destroyed", () => {
  const window = browser.open();
  const said = hear(window);
  const first = startIn(window);
  expect([startIn(window) === first, said]).toEqual([true, ['"shop" was started twice; the first one goes on']]);
  first.destroy();
  expect(startIn(window) === first).toBe(false);
});

describe("what a page asks for", () => {
  it.each([
    [true, "granted"],
    [false, "denied"],
  ] as const)("is %s at once where it is %s, and loads nothing", async (granted, status) => {
    const loadDialogs = vi.fn(lost);
    const consent = startIn(browser.open(), { loadDialogs });
    await consent.decide({ location: granted });
    expect([await consent.ask("location"), consent.status("location")]).toEqual([granted, status]);
    expect(loadDialogs).not.toHaveBeenCalled();
  });

  it("is asked in its own words though all was accepted", async () => {
    const window = browser.open();
    const consent = startIn(window);
    await consent.acceptAll();
    expect(consent.status("location")).toBe("undecided");
    const asking = consent.ask("location");
    await settle();
    expect(part(window, "section:asked")?.textContent).toContain("Үлгі");
    press(window, "refuse-asked");
    expect([await asking, consent.status("location"), consent.allows("stats")]).toEqual([false, "denied", true]);
  });

  it("leaves the banner to ask the rest where only that was answered", async () => {
    const window = browser.open();
    void startIn(window).ask("location");
    await settle();
    press(window, "refuse-asked");
    await settle();
    expect(shown(window)).toBe("banner");
  });

  it("is answered by the visitor where it is undecided", async () => {
    const window = browser.open();
    const consent = startIn(window);
    const asking = consent.ask("location");
    await settle();
    press(window, "allow-asked");
    expect(await asking).toBe(true);
  });
});

describe("the end of an instance", () => {
  it("is the end of all that it watches", async () => {
    const [window, other] = [browser.open(), browser.open()];
    const consent = startIn(window);
    const decisions = vi.fn();
    consent.on("decision", decisions);
    consent.destroy();
    await startIn(other).acceptAll();
    await settle();
    expect(decisions).not.toHaveBeenCalled();
    expect([shown(window), consent.allows("stats")]).toEqual([undefined, false]);
  });

  it("leaves the site's buttons and permissions as they were", () => {
    const remove = vi.fn();
    const window = Object.assign(browser.open("<button data-kelisim-consent>Жіберу</button>"), {
      kelisimPermissions: () => remove,
    });
    const pressed = vi.fn();
    window.document.addEventListener("click", pressed);
    const button = window.document.querySelector("button");
    const consent = startIn(window, {}, shopWithAgreement);
    button?.click();
    expect([pressed.mock.calls.length, remove.mock.calls.length]).toEqual([0, 0]);
    consent.destroy();
    button?.click();
    expect([pressed.mock.calls.length, remove.mock.calls.length]).toEqual([1, 1]);
  });
});

describe("nothing of the instance throws or rejects", () => {
  const inert = { show: failing, hide: failing, ask: failing, model: { show: failing }, close: failing } as never;
  const nothing = {
    loadActs: lost,
    loadBridge: lost,
    loadDialogs: lost,
    loadBanner: lost,
    loadUi: lost,
    loadData: lost,
    loadEnglish: lost,
  };
  const faults: readonly (readonly [string, Partial<Parts>, isRecorded: boolean])[] = [
    ["no file loads", nothing, false],
    ["the acts do not load", { loadActs: lost }, false],
    ["the acts throw", { loadActs: () => ({ createActs: failing }) }, false],
    ["the dialogs do not load", { loadDialogs: lost, loadBanner: lost, loadUi: lost, loadData: lost }, true],
    ["the dialogs throw", { loadDialogs: async () => ({ createDialogs: failing }) }, true],
    ["the dialogs' methods throw", { loadDialogs: async () => ({ createDialogs: () => inert }) }, true],
    ["nothing can be drawn", { loadUi: async () => ({ mountDialogs: failing }) }, true],
  ];

  it.each(faults)("where %s", async (_, changes, isRecorded) => {
    const window = browser.open("<form><button></button></form>");
    const said = hear(window);
    const consent = startIn(window, changes, shopWithAgreement);
    const form = window.document.forms[0] as HTMLFormElement;
    consent.on("decision", failing);
    consent.when("stats", failing);
    const undos = [consent.bindForm(form), consent.bindButton(form), consent.mountPolicyNotice(form)];
    consent.show("settings");
    const asked = consent.ask("location");
    consent.hide();
    const answers = { ask: await asked, nothing: await consent.ask("nothing") };
    await settle();
    expect(answers).toEqual({ ask: false, nothing: false });
    expect(consent.allows("stats")).toBe(false);
    const acts = [consent.acceptAll(), consent.rejectAll(), consent.decide({ stats: true })];
    expect(await Promise.all(acts)).toEqual(Array(3).fill(isRecorded));
    const withdrawing = consent.withdraw();
    await settle();
    expect((await withdrawing).kept).toBe(isRecorded);
    expect([consent.allows("stats"), consent.record.value?.act]).toEqual([false, isRecorded ? "withdraw" : undefined]);
    for (const undo of undos) undo();
    consent.destroy();
    expect(await consent.ask("location")).toBe(false);
    await settle();
    expect(said).not.toEqual([]);
  });
});
