import type { ConsentOptions } from "@kelisim/browser";
import type { Language } from "@kelisim/core";
import { createFront } from "@kelisim/ui/front";
import { signal } from "@preact/signals-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { withEnglish } from "../../core/src/with-english.fixture.ts";
import type { BannerOptions } from "./banner/open-banner.ts";
import { firstLanguage } from "./first-language.ts";
import {
  consentIn,
  type FakeBrowser,
  fakeBrowser,
  hear,
  lost,
  type Page,
  part,
  parts,
  press,
  settle,
  shop,
  shown,
  startClock,
} from "./page.fixture.ts";
import { createPresence, type DialogParts } from "./presence.ts";

let browser: FakeBrowser;
beforeEach(() => {
  startClock();
  browser = fakeBrowser();
});
afterEach(async () => {
  await browser.close();
  vi.useRealTimers();
});

/** A page of the visitor. @param changes parts that are others than the real ones */
function open(changes: Partial<DialogParts> = {}, options: Partial<ConsentOptions> = {}, html = "") {
  const window = browser.open(html);
  const said = hear(window);
  const language = signal<Language>("kk");
  const { config = shop() } = options;
  const consent = consentIn(window, { ...options, config, language });
  const presence = createPresence({ window, config, consent, language, parts: { ...parts, ...changes } });
  return { window, said, language, consent, presence, shown: () => shown(window) };
}
const shortTerm = { config: shop({ consent: { months: 1 } }) };
const month = 31 * 24 * 3600 * 1000;
const failing = (): never => {
  throw new Error("thrown on purpose");
};

describe("the banner", () => {
  it.each([
    ["accept-all", "granted"],
    ["reject-all", "denied"],
  ])("asks who has not chosen, goes at %s, and does not come on the next page", async (answer, status) => {
    const { window, consent, shown } = open();
    await settle();
    expect(shown()).toBe("banner");
    press(window, answer);
    await settle();
    expect([shown(), consent.status("stats")]).toEqual([undefined, status]);
    expect(part(window, "reopen")).toBeDefined();
    const next = open();
    await settle();
    expect([next.shown(), next.consent.status("stats")]).toEqual([undefined, status]);
  });

  it("opens the settings, and stands there again when they are put away without a choice", async () => {
    const { window, consent, shown } = open();
    await settle();
    press(window, "choose");
    await settle();
    expect(shown()).toBe("settings");
    press(window, "close");
    expect([shown(), consent.record.value]).toEqual(["banner", null]);
  });

  it("goes when another tab chooses, also where a listener of the page throws", async () => {
    const [here, there] = [open(), open()];
    here.consent.on("decision", failing);
    here.consent.record.subscribe((record) => record && failing());
    await settle();
    press(there.window, "accept-all");
    await settle();
    expect([here.shown(), here.consent.allows("stats")]).toEqual([undefined, true]);
  });

  it("comes again when the record has ended", async () => {
    const { window, shown } = open({}, shortTerm);
    await settle();
    press(window, "accept-all");
    await settle();
    await vi.advanceTimersByTimeAsync(month);
    expect(shown()).toBe("banner");
  });

  it("waits for the body of a page whose script is in the head", async () => {
    const window = browser.open();
    const { body } = window.document;
    body.remove();
    const consent = consentIn(window);
    createPresence({ window, config: shop(), consent, language: signal<Language>("kk"), parts });
    await settle();
    expect(shown(window)).toBeUndefined();
    window.document.documentElement.append(body);
    window.document.dispatchEvent(new window.Event("DOMContentLoaded"));
    await settle();
    expect(shown(window)).toBe("banner");
  });
});

describe("a first layer that stands in the page already", () => {
  /** A page with one. @returns what takes it away, and what the visitor can answer there */
  const standing = async () => {
    const window = browser.open();
    const [config, language] = [shop(), signal<Language>("kk")];
    const consent = consentIn(window, { config, language });
    const undo = vi.fn();
    const openBanner = vi.fn((_: BannerOptions) => undo);
    const changes = { loadBanner: failing, standing: { front: createFront(window), openBanner } };
    createPresence({ window, config, consent, language, parts: { ...parts, ...changes } });
    await settle();
    return { consent, undo, answers: openBanner.mock.calls[0]?.[0].answers, shown: () => shown(window) };
  };

  it("is gone on with, and goes with the answer", async () => {
    const { consent, undo, answers, shown } = await standing();
    expect([shown(), undo.mock.calls.length]).toEqual([undefined, 0]);
    answers?.rejectAll();
    await settle();
    expect([consent.status("stats"), undo.mock.calls.length]).toEqual(["denied", 1]);
  });

  it("goes where the choice was made meanwhile", async () => {
    await open().consent.acceptAll();
    expect((await standing()).undo).toHaveBeenCalledOnce();
  });

  it("makes room for the settings", async () => {
    const { undo, answers, shown } = await standing();
    answers?.choose();
    await settle();
    expect([shown(), undo.mock.calls.length]).toEqual(["settings", 1]);
  });
});

describe("a file that does not load", () => {
  const others = [
    ["kelisim-acts.js", { loadDialogs: lost }],
    ["kelisim-ui.js", { loadUi: lost }],
  ] as const;

  it.each(others)("leaves the banner, which can still be answered: %s", async (_, changes) => {
    const { window, said, consent, shown } = open(changes);
    await settle();
    press(window, "choose");
    await settle();
    expect([shown(), said]).toEqual(["banner", ["the dialogs did not load; is kelisim-ui.js in place?"]]);
    press(window, "reject-all");
    await settle();
    expect([shown(), consent.status("stats")]).toEqual([undefined, "denied"]);
  });

  it("leaves the banner and the gate as they were where it is what records", async () => {
    const held = `<img data-kelisim="stats" data-src="https://counter.example/p.gif" alt="">`;
    const { window, said, consent, shown } = open({}, { loadActs: lost }, held);
    await settle();
    press(window, "accept-all");
    await settle();
    expect([shown(), consent.allows("stats")]).toEqual(["banner", false]);
    expect(window.document.querySelector("img")?.hasAttribute("src")).toBe(false);
    expect(said).toContain("nothing was recorded; is kelisim-acts.js in place?");
  });

  it("is not all that can fail: a choice that cannot be kept is said to the visitor", async () => {
    const { window, consent, shown } = open();
    await settle();
    Object.defineProperty(window.document, "cookie", { get: () => "", set: () => {} });
    press(window, "accept-all");
    await settle();
    expect([shown(), consent.allows("stats")]).toEqual(["failed", false]);
  });

  it("is tried again with the next press", async () => {
    let isThere = false;
    const { window, shown } = open({ loadUi: () => (isThere ? parts.loadUi() : lost()) });
    await settle();
    press(window, "choose");
    await settle();
    expect(shown()).toBe("banner");
    isThere = true;
    press(window, "choose");
    await settle();
    expect(shown()).toBe("settings");
  });

  it("is made up for by the dialogs where it is the banner", async () => {
    const { window, consent, shown } = open({ loadBanner: lost });
    await settle();
    expect(shown()).toBe("banner");
    press(window, "accept-all");
    await settle();
    expect([shown(), consent.allows("stats")]).toEqual([undefined, true]);
  });

  it("brings the banner back where it has made room already", async () => {
    const { window, said, consent, shown } = open({ loadUi: async () => ({ mountDialogs: failing }) });
    await settle();
    press(window, "choose");
    await settle();
    expect([shown(), said]).toEqual(["banner", ["the dialogs did not load; is kelisim-ui.js in place?"]]);
    press(window, "accept-all");
    await settle();
    expect([shown(), consent.allows("stats")]).toEqual([undefined, true]);
  });

  it("lets nobody be asked where neither banner nor dialogs come, until the next occasion", async () => {
    let isThere = false;
    const { consent, shown } = open(
      { loadBanner: () => (isThere ? parts.loadBanner() : lost()), loadDialogs: lost },
      shortTerm,
    );
    await settle();
    expect([shown(), consent.allows("stats")]).toEqual([undefined, false]);
    isThere = true;
    await consent.acceptAll();
    await vi.advanceTimersByTimeAsync(month);
    expect(shown()).toBe("banner");
  });

  it("rejects nothing: who asks is not granted, who shows or mounts is told in the console", async () => {
    const { window, said, presence } = open({ loadDialogs: lost });
    presence.show("settings");
    presence.mountPolicyNotice(window.document.body)();
    presence.withAgreements(failing);
    expect(await presence.ask("location")).toBe(false);
    presence.hide();
    presence.close();
    await settle();
    expect(new Set(said)).toEqual(new Set(["the dialogs did not load; is kelisim-ui.js in place?"]));
  });

  it("that does something else than it should is said to, and rejects nothing", async () => {
    const broken = { createDialogs: () => ({ show: failing, ask: failing, hide: failing }) as never };
    const { said, presence } = open({ loadDialogs: async () => broken });
    presence.show("settings");
    presence.hide();
    expect(await presence.ask("location")).toBe(false);
    await settle();
    expect(said).toEqual(Array(3).fill("the dialogs do not work"));
  });
});

describe("what is asked for", () => {
  it("is granted by a yes, and not by putting the question away", async () => {
    const { window, presence } = open();
    const first = presence.ask("location");
    await settle();
    press(window, "close");
    expect(await first).toBe(false);
    window.document.dispatchEvent(new window.Event("keydown"));
    const second = presence.ask("location");
    await settle();
    press(window, "purpose:location");
    press(window, "save");
    expect(await second).toBe(true);
  });
});

it("the small control opens the settings", async () => {
  const { window, consent, shown } = open();
  await consent.rejectAll();
  await settle();
  press(window, "reopen");
  await settle();
  expect(shown()).toBe("settings");
});

it("an embed that is held brings the dialogs, which let it in", async () => {
  const frame = `<iframe data-kelisim="ads" data-src="https://pixel.example/"></iframe>`;
  const { window, consent } = open({}, {}, frame);
  await consent.rejectAll();
  await settle();
  press(window, "allow-once");
  await settle();
  expect(window.document.querySelector("iframe")?.getAttribute("src")).toBe("https://pixel.example/");
  expect(consent.allows("ads")).toBe(false);
});

describe("the language of a page that changes it", () => {
  const frame = `<iframe data-kelisim="ads" data-src="https://pixel.example/"></iframe>`;
  const said = (window: Page): (string | undefined)[] =>
    ["accept-all", "allow-always", "reopen"].map((name) => {
      const found = part(window, name);
      return found?.title || found?.textContent || undefined;
    });
  const change = async (window: Page, language: string): Promise<void> => {
    window.document.documentElement.lang = language;
    await settle();
  };

  it("is followed by the first layer, at once", async () => {
    const { window } = open();
    await settle();
    await change(window, "ru-KZ");
    expect(said(window)).toEqual(["Принять", undefined, undefined]);
  });

  it("is followed by the dialogs, by placeholders and by the control", async () => {
    const { window, presence } = open({}, {}, frame);
    await settle();
    await change(window, "ru");
    expect(said(window)).toEqual(["Принять", "Разрешать всегда", undefined]);
    press(window, "reject-all");
    await change(window, "kk");
    expect(said(window)).toEqual([undefined, "Әрдайым рұқсат беру", "Cookie және келісім баптаулары"]);
    await change(window, "ru");
    presence.show("settings");
    await settle();
    expect(part(window, "save")?.textContent).toBe("Сохранить выбор");
  });

  it.each(["banner", "settings"] as const)(
    "is followed after a visitor has chosen one in the %s, whose choice the next page keeps until then",
    async (view) => {
      const { window, language, presence } = open();
      window.document.documentElement.lang = "kk";
      if (view === "settings") presence.show(view);
      await settle();
      press(window, "lang-ru");
      expect([language.value, firstLanguage(window, undefined, ["kk", "ru"])]).toEqual(["ru", "ru"]);
      await change(window, "kk");
      expect(language.value).toBe("ru");
      await change(window, "ru");
      await change(window, "kk");
      expect([language.value, firstLanguage(window, undefined, ["kk", "ru"])]).toEqual(["kk", "kk"]);
    },
  );

  it("is not followed where the config has one of its own, nor once the instance has ended", async () => {
    const { window, language } = open({}, { config: shop({ ui: { language: "kk" } }) });
    await change(window, "ru");
    expect(language.value).toBe("kk");
    const ended = open();
    ended.presence.close();
    await change(ended.window, "kk");
    await change(ended.window, "ru");
    expect(ended.language.value).toBe("kk");
  });
});

describe("the end of the instance", () => {
  it("takes banner and control away", async () => {
    const [asking, chosen] = [open(), open()];
    await settle();
    asking.presence.close();
    expect(asking.shown()).toBeUndefined();
    await chosen.consent.rejectAll();
    await settle();
    chosen.presence.close();
    expect(part(chosen.window, "reopen")).toBeUndefined();
  });

  it("takes the dialogs away, and is no for who waits for an answer", async () => {
    const { presence, shown } = open();
    const asking = presence.ask("location");
    await settle();
    expect(shown()).toBe("settings");
    presence.close();
    expect(await asking).toBe(false);
    expect(shown()).toBeUndefined();
  });

  it.each([
    ["which loads", {}],
    ["which does not load", { loadUi: lost }],
  ])("leaves nothing to come up for what is still on its way, %s", async (_, changes) => {
    const { presence, shown } = open(changes);
    presence.show("settings");
    presence.close();
    await settle();
    expect(shown()).toBeUndefined();
  });

  it("leaves nothing to be shown or asked afterwards", async () => {
    const { presence, shown } = open();
    presence.close();
    presence.show("settings");
    expect(await presence.ask("location")).toBe(false);
    await settle();
    expect(shown()).toBeUndefined();
  });
});

it("a notice of a changed policy that is taken back before it has come does not come", async () => {
  await open().consent.acceptAll();
  const config = shop({ policy: { languages: ["kk", "ru"], revision: "2" } });
  const { window, presence } = open({}, { config });
  const [kept, takenBack] = [window.document.createElement("div"), window.document.createElement("div")];
  window.document.body.append(kept, takenBack);
  presence.mountPolicyNotice(kept);
  presence.mountPolicyNotice(takenBack)();
  await settle();
  const notices = [kept, takenBack].map((host) => host.shadowRoot?.querySelector("[data-part=policy-notice]") ?? null);
  expect(notices).toEqual([expect.anything(), null]);
});

describe("English", () => {
  const shopInEnglish = withEnglish(shop());

  it("is loaded for nobody where the operator has none", async () => {
    const loadEnglish = vi.fn(parts.loadEnglish);
    const { window, presence, language } = open({ loadEnglish });
    language.value = "en";
    presence.show("settings");
    await settle();
    expect([loadEnglish.mock.calls.length, part(window, "lang-en"), part(window, "lang-ru")?.textContent]).toEqual([
      0,
      undefined,
      "Русский",
    ]);
  });

  it("is a third language of the first layer, the dialogs and the control", async () => {
    const { window, presence, shown } = open({}, { config: shopInEnglish });
    await settle();
    press(window, "lang-en");
    expect([shown(), part(window, "accept-all")?.textContent, part(window, "lang-en")?.textContent]).toEqual([
      "banner",
      "Accept",
      "English",
    ]);
    presence.show("settings");
    await settle();
    expect(part(window, "save")?.textContent).toBe("Save choice");
    expect(part(window, "settings")?.closest("[lang]")?.getAttribute("lang")).toBe("en");
    press(window, "accept-all");
    await settle();
    expect(part(window, "reopen")?.title).toBe("Cookie and consent settings");
  });

  it("is on record when it was the language of the act, and found by the next page", async () => {
    const { window, consent } = open({}, { config: shopInEnglish });
    await settle();
    press(window, "lang-en");
    press(window, "accept-all");
    await settle();
    expect(consent.record.value?.language).toBe("en");
    expect(open({}, { config: shopInEnglish }).consent.record.value?.language).toBe("en");
  });

  it("comes to the control alone where the visitor has chosen before", async () => {
    const loadUi = vi.fn(parts.loadUi);
    const { window, consent, language } = open({ loadUi }, { config: shopInEnglish });
    await consent.rejectAll();
    await settle();
    loadUi.mockClear();
    language.value = "en";
    await settle();
    expect([part(window, "reopen")?.title, loadUi.mock.calls.length]).toEqual(["Cookie and consent settings", 0]);
  });

  it("that does not load leaves dialogs in Kazakh, and is said", async () => {
    const { window, said, shown } = open({ loadEnglish: lost }, { config: shopInEnglish });
    await settle();
    press(window, "lang-en");
    expect([shown(), part(window, "accept-all")?.textContent]).toEqual(["banner", "Қабылдау"]);
    expect(said).toEqual(["English did not load; is kelisim-en.js in place?"]);
  });
});
