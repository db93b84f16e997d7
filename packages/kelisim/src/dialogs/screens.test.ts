import type { Acts, ConsentOptions } from "@kelisim/browser";
import { signal } from "@preact/signals-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { consentIn, type FakeBrowser, fakeBrowser, hear, settle, shop, startClock } from "../page.fixture.ts";
import { createScreens } from "./screens.ts";

let browser: FakeBrowser;
beforeEach(() => {
  startClock();
  browser = fakeBrowser();
});
afterEach(async () => {
  await browser.close();
  vi.useRealTimers();
});

/** A page of the visitor, and what is on screen there. @param changed acts that are others than the real ones */
async function open(changed: Partial<Acts> = {}, options: Partial<ConsentOptions> = {}) {
  const window = browser.open();
  const said = hear(window);
  const consent = consentIn(window, options);
  const acts = { ...(await consent.withActs((loaded) => loaded)), ...changed };
  const screens = createScreens(consent, acts);
  return { window, said, consent, acts, screens, kind: () => screens.screen.value.kind };
}
const month = 31 * 24 * 3600 * 1000;
const failing = (): never => {
  throw new Error("thrown on purpose");
};

describe("the banner", () => {
  it.each(["acceptAll", "rejectAll"] as const)("goes after %s, here and on the next page", async (name) => {
    const { screens, acts, kind } = await open();
    expect(kind()).toBe("banner");
    screens.act(acts[name]);
    expect(kind()).toBe("none");
    expect((await open()).kind()).toBe("none");
  });

  it("goes after a choice in another tab, also where a listener of the page throws", async () => {
    const [here, there] = [await open(), await open()];
    here.consent.on("decision", failing);
    there.screens.act(there.acts.acceptAll);
    await settle();
    expect(here.kind()).toBe("none");
  });

  it("comes again when the record has ended", async () => {
    const { screens, acts, kind } = await open({}, { config: shop({ consent: { months: 1 } }) });
    screens.act(acts.acceptAll);
    await vi.advanceTimersByTimeAsync(month);
    expect(kind()).toBe("banner");
  });

  it("that was put away does not come again by itself, but after the end of a record", async () => {
    const { consent, screens, kind } = await open({}, { config: shop({ consent: { months: 1 } }) });
    screens.hide();
    expect(kind()).toBe("none");
    screens.show("settings");
    screens.hide();
    expect(kind()).toBe("none");
    await consent.acceptAll();
    await vi.advanceTimersByTimeAsync(month);
    expect(kind()).toBe("banner");
  });
});

describe("the settings", () => {
  it("stay while another tab chooses", async () => {
    const [here, there] = [await open(), await open()];
    here.screens.show("settings");
    await there.consent.acceptAll();
    await settle();
    expect(here.kind()).toBe("settings");
  });

  it("give way to the banner where nothing was chosen", async () => {
    const { screens, kind } = await open();
    screens.show("settings");
    screens.hide();
    expect(kind()).toBe("banner");
  });
});

describe("a choice", () => {
  it("that takes back a part of what was granted ends in a report", async () => {
    const { window, screens, acts, consent } = await open();
    await consent.acceptAll();
    window.document.cookie = "_p=1; path=/";
    screens.show("settings");
    screens.act(() => acts.decide({ ads: false }));
    await settle();
    expect(screens.screen.value).toMatchObject({
      kind: "result",
      report: { kept: true, cleared: [{ name: "_p", where: "cookie" }] },
    });
    expect([consent.allows("stats"), consent.allows("ads")]).toEqual([true, false]);
    // What the page's code takes back later has no dialog.
    screens.hide();
    const withdrawing = consent.withdraw();
    await settle();
    await withdrawing;
    expect(screens.screen.value.kind).toBe("none");
  });

  it("that cannot be kept is said to be so", async () => {
    const { window, screens, acts, consent, kind } = await open();
    Object.defineProperty(window.document, "cookie", { get: () => "", set: () => {} });
    screens.act(acts.acceptAll);
    expect([kind(), consent.allows("stats")]).toEqual(["failed", false]);
  });

  it.each([
    ["is not kept", () => Promise.resolve(false)],
    ["fails", () => Promise.reject(new Error("broken"))],
  ])("that an app is to keep is said to have failed once it %s", async (_, keep) => {
    const { screens, kind } = await open();
    screens.act(keep);
    expect(kind()).toBe("banner");
    await settle();
    expect(kind()).toBe("failed");
  });
});

describe("a withdrawal", () => {
  it("in a dialog ends in a report; one of the page's code does not", async () => {
    const { screens, consent, kind } = await open();
    await consent.acceptAll();
    const withdrawing = consent.withdraw();
    await settle();
    await withdrawing;
    expect(kind()).toBe("none");
    screens.withdraw();
    await settle();
    expect(screens.screen.value).toMatchObject({ kind: "result", report: { kept: true } });
  });

  it("is reported anew where something came back; one of the page's code changes nothing there", async () => {
    const { window, screens, consent } = await open();
    await consent.acceptAll();
    window.document.cookie = "_c=1; path=/";
    screens.withdraw();
    await settle();
    void consent.withdraw();
    await settle();
    expect(screens.screen.value).toMatchObject({ report: { cleared: [{ name: "_c" }], reload: false } });
    window.document.cookie = "_c=2; path=/";
    await vi.advanceTimersByTimeAsync(1500);
    expect(screens.screen.value).toMatchObject({
      kind: "result",
      report: { cleared: [], remaining: [{ name: "_c", reason: "rewritten" }], reload: true },
    });
    screens.hide();
    window.document.cookie = "_c=3; path=/";
    await vi.advanceTimersByTimeAsync(3000);
    expect(screens.screen.value.kind).toBe("none");
  });

  it("that fails is said to have failed, and a later one of the page's code is not taken for it", async () => {
    const { said, screens, consent, kind } = await open({ withdraw: () => Promise.reject(new Error("broken")) });
    await consent.acceptAll();
    screens.withdraw();
    await settle();
    expect([kind(), said, consent.allows("stats")]).toEqual(["failed", ["the withdrawal failed"], true]);
    screens.hide();
    const withdrawing = consent.withdraw();
    await settle();
    await withdrawing;
    expect(kind()).toBe("none");
  });
});

describe("a changed policy", () => {
  const later = () => shop({ policy: { languages: ["kk", "ru"], revision: "2" } });

  it("is told of once, and the answer is kept", async () => {
    await (await open()).consent.acceptAll();
    const { screens, consent } = await open({}, { config: later() });
    expect(screens.screen.value).toEqual({ kind: "notice", additions: false });
    screens.answerNotice("read");
    expect(screens.screen.value.kind).toBe("none");
    expect(consent.record.value?.notice?.answer).toBe("read");
    expect((await open({}, { config: later() })).kind()).toBe("none");
  });

  it("that was put off is silent for the rest of the visit, and told of in the next one", async () => {
    await (await open()).consent.acceptAll();
    const { window, screens, consent, kind } = await open({}, { config: later() });
    screens.answerNotice("later");
    expect([kind(), consent.record.value?.notice?.answer]).toEqual(["none", "later"]);
    const nextPage = consentIn(window, { config: later() });
    expect([nextPage.dueChanges(), nextPage.dueChanges(true)]).toEqual([null, expect.anything()]);
    const newer = consentIn(window, { config: shop({ policy: { languages: ["kk", "ru"], revision: "3" } }) });
    expect(newer.dueChanges()).not.toBeNull();
    expect((await open({}, { config: later() })).kind()).toBe("notice");
  });

  it("is objected to by the letter, and not on the way to it", async () => {
    await (await open()).consent.acceptAll();
    const { screens, consent, kind } = await open({}, { config: later() });
    screens.writeLetter("objection");
    screens.hide();
    expect([kind(), consent.record.value?.notice?.answer]).toEqual(["notice", "notified"]);
    screens.writeLetter("objection");
    screens.answerNotice("objected");
    expect([kind(), consent.record.value?.notice?.answer]).toEqual(["letters", "objected"]);
    screens.hide();
    expect(kind()).toBe("none");
  });

  it("that was put off can still be answered, in a personal cabinet", async () => {
    await (await open()).consent.acceptAll();
    const { screens, consent } = await open({}, { config: later() });
    screens.answerNotice("later");
    screens.answerNotice("read");
    expect(consent.record.value?.notice?.answer).toBe("read");
  });
});

it("a visitor who is under age is told that nothing is kept, and is asked no more", async () => {
  const { screens, consent, kind } = await open();
  await consent.acceptAll();
  screens.declareUnderage();
  await settle();
  expect([kind(), consent.record.value]).toEqual(["underage", null]);
  screens.hide();
  expect(kind()).toBe("none");
});

it("letters open at one of them, or at the list", async () => {
  const { screens } = await open();
  screens.writeLetter("objection");
  expect(screens.screen.value).toEqual({ kind: "letters", letter: "objection" });
  screens.writeLetter();
  expect(screens.screen.value).toEqual({ kind: "letters" });
});

it("a visitor whose choice works from the next page on is told so", async () => {
  const { acts, consent } = await open();
  const waitsForPage = signal(false);
  const screens = createScreens({ ...consent, waitsForPage }, acts);
  screens.hide();
  screens.act(acts.acceptAll);
  expect(screens.screen.value.kind).toBe("none");
  waitsForPage.value = true;
  expect(screens.screen.value.kind).toBe("saved");
});

it("nothing comes up by itself once it is closed", async () => {
  const { screens, consent, kind } = await open({}, { config: shop({ consent: { months: 1 } }) });
  await consent.acceptAll();
  screens.close();
  await vi.advanceTimersByTimeAsync(month);
  expect([kind(), consent.record.value]).toEqual(["none", null]);
});
