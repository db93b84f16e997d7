import type { Config, ConsentRecord, Language } from "@kelisim/core";
import { signal } from "@preact/signals-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as actsModule from "./acts.ts";
import { type ConsentOptions, createConsent, type PageConsent } from "./consent.ts";
import { shop } from "./page/config.fixture.ts";
import { type FakeBrowser, fakeBrowser, type Page, startClock } from "./page/page.fixture.ts";

const month = 31 * 24 * 3600 * 1000;
const tags = `
  <img data-kelisim="stats" data-src="https://counter.example/p.gif" alt="">
  <iframe data-kelisim="ads" data-src="https://pixel.example/"></iframe>`;

let browser: FakeBrowser;
let said: unknown[][];
beforeEach(() => {
  startClock();
  browser = fakeBrowser();
  said = [];
});
afterEach(async () => {
  await browser.close();
  vi.useRealTimers();
});

/** Notes what the SDK says in the console; happy-dom says there that it loads no frames. */
const hear = (window: Page, note = (words: unknown[]): unknown => said.push(words)): void => {
  window.console.error = (...words: unknown[]) => void (`${words[0]}`.startsWith("[kelisim]") && note(words));
};

interface Started {
  readonly window: Page;
  readonly consent: PageConsent;
}

function start(config: Config = shop(), options: Partial<ConsentOptions> = {}, html = tags): Started {
  const window = options.window ?? browser.open(html);
  hear(window);
  const consent = createConsent({
    window,
    config,
    language: signal<Language>("kk"),
    loadActs: () => actsModule,
    loadBridge: () => Promise.reject(new Error("no bridge")),
    ...options,
  });
  return { window, consent };
}
/** Lets frames, timers and what waits for them come. */
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(500);
/** What a page's tags ask for. */
const asked = ({ document }: Page): (string | null)[] =>
  ["img", "iframe"].map((name) => document.querySelector(name)?.getAttribute("src") ?? null);
const counter = "https://counter.example/p.gif";
const pixel = "https://pixel.example/";
const failing = (): never => {
  throw new Error("thrown on purpose");
};

describe("an undecided visitor", () => {
  it("is allowed what is necessary, and nothing else", async () => {
    const { window, consent } = start();
    await settle();
    expect(["need", "stats", "ads", "counter", "nothing"].map(consent.allows)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(consent.status("stats")).toBe("undecided");
    expect(consent.record.value).toBeNull();
    expect(asked(window)).toEqual([null, null]);
    expect(window.document.cookie).toBe("");
  });

  it("refuses advertising by Global Privacy Control", () => {
    const window = browser.open();
    Object.assign(window.navigator, { globalPrivacyControl: true });
    const { consent } = start(shop(), { window });
    expect([consent.gpc, consent.status("ads"), consent.status("stats")]).toEqual([true, "denied", "undecided"]);
  });
});

describe("a grant", () => {
  it("is in force when the call returns, lets tags in, and is there on the next page", async () => {
    const { window, consent } = start();
    const kept = consent.acceptAll();
    expect(["stats", "ads", "counter", "location"].map(consent.allows)).toEqual([true, true, true, false]);
    expect(consent.status("location")).toBe("undecided");
    expect(await kept).toBe(true);
    await settle();
    expect(asked(window)).toEqual([counter, pixel]);
    const next = start();
    expect(next.consent.record.value?.act).toBe("accept-all");
    expect(asked(next.window)).toEqual([counter, pixel]);
  });

  it("of one purpose leaves those undecided that were not asked about", async () => {
    const { window, consent } = start();
    expect(await consent.decide({ stats: true })).toBe(true);
    await settle();
    expect([consent.status("stats"), consent.status("ads")]).toEqual(["granted", "undecided"]);
    expect(asked(window)).toEqual([counter, null]);
  });

  it("runs what waits, once, and emits in order", async () => {
    const { window, consent } = start();
    const heard: string[] = [];
    consent.on("decision", (record) => heard.push(`decision ${record?.act}`));
    consent.on("receipt", () => heard.push("receipt"));
    consent.on("release", ({ id }) => heard.push(`release ${id}`));
    window.addEventListener("kelisim:decision", () => heard.push("on window"));
    consent.when("stats", () => heard.push("ran"));
    consent.when("ads", () => heard.push("not this one"))();
    await consent.decide({ stats: true });
    await settle();
    await consent.decide({ stats: true });
    await settle();
    const decision = ["decision choose", "on window", "receipt"];
    expect(heard).toEqual(["ran", ...decision, "release stats", ...decision]);
  });
});

describe("a refusal", () => {
  it("is recorded, and lets nothing in", async () => {
    const { window, consent } = start();
    expect(await consent.rejectAll()).toBe(true);
    await settle();
    expect([consent.status("stats"), consent.allows("need")]).toEqual(["denied", true]);
    expect(asked(window)).toEqual([null, null]);
    expect(start().consent.record.value?.act).toBe("reject-all");
  });
});

describe("a withdrawal", () => {
  it("of all shuts, clears, and reports", async () => {
    const { window, consent } = start();
    await consent.acceptAll();
    await settle();
    window.document.cookie = "_c=1; path=/";
    window.localStorage.setItem("c_1", "x");
    const reports: unknown[] = [];
    consent.on("withdraw", (report) => reports.push(report));
    const reporting = consent.withdraw();
    expect(consent.allows("stats")).toBe(false);
    expect(asked(window)).toEqual([null, null]);
    await settle();
    const report = await reporting;
    expect(report).toEqual({
      kept: true,
      purposes: ["stats", "ads"],
      cleared: [
        { name: "_c", where: "cookie" },
        { name: "c_1", where: "localStorage" },
      ],
      remaining: [],
      reload: false,
    });
    expect(reports).toEqual([report]);
    expect(consent.record.value?.act).toBe("withdraw");
  });

  it("of a part leaves the rest as it was", async () => {
    const { window, consent } = start();
    await consent.acceptAll();
    await settle();
    window.document.cookie = "_c=1; path=/";
    window.document.cookie = "_p=1; path=/";
    const reporting = consent.withdraw({ purposes: ["ads"] });
    await settle();
    expect((await reporting).cleared).toEqual([{ name: "_p", where: "cookie" }]);
    expect([consent.status("stats"), consent.status("ads")]).toEqual(["granted", "denied"]);
    expect(asked(window)).toEqual([counter, null]);
    expect(window.document.cookie).toContain("_c=1");
  });

  it("by turning a purpose off is reported too", async () => {
    const { consent } = start();
    await consent.acceptAll();
    const reports: unknown[] = [];
    consent.on("withdraw", (report) => reports.push(report));
    await consent.decide({ ads: false });
    await settle();
    expect(reports).toEqual([expect.objectContaining({ kept: true, cleared: [], reload: false })]);
  });

  it("that cannot be cleared names all that was declared, and no later sweep is kept from running", async () => {
    const { window, consent } = start();
    await consent.acceptAll();
    window.document.cookie = "_c=1; path=/";
    const { setTimeout } = window;
    Object.assign(window, { setTimeout: failing });
    const report = await consent.withdraw();
    window.setTimeout = setTimeout;
    expect(report).toMatchObject({
      kept: true,
      cleared: [],
      remaining: ["_c", "_far", "_p", "c_*"].map((name) => ({ name, reason: "blocked" })),
    });
    expect(said.map(([text]) => text)).toContain("[kelisim] what was declared could not be cleared");
    window.document.cookie = "_c=1; path=/";
    await consent.rejectAll();
    await settle();
    expect(window.document.cookie).not.toContain("_c=");
  });

  it("says that scripts which have run stop with the page alone", async () => {
    const script = `<script type="text/plain" data-kelisim="stats">/* */</script>`;
    const { consent } = start(shop(), {}, script);
    await consent.acceptAll();
    await settle();
    const reporting = consent.withdraw();
    await settle();
    expect((await reporting).reload).toBe(true);
  });
});

describe("the end of a record's term", () => {
  it("shuts everything by itself, in the page that is open", async () => {
    const { window, consent } = start(shop({ consent: { months: 1 } }));
    await consent.acceptAll();
    await settle();
    const heard: unknown[] = [];
    consent.on("expire", ({ act }) => heard.push(["expire", act]));
    consent.on("decision", (record) => heard.push(["decision", record]));
    // Timers hold 24.8 days at most, so it takes two.
    await vi.advanceTimersByTimeAsync(month);
    expect(heard).toEqual([
      ["expire", "accept-all"],
      ["decision", null],
    ]);
    expect([consent.status("stats"), consent.record.value]).toEqual(["undecided", null]);
    expect(asked(window)).toEqual([null, null]);
  });

  it("counts at once for who asks, though no timer has run", () => {
    const { consent } = start(shop({ consent: { months: 1 } }));
    void consent.acceptAll();
    expect(consent.allows("stats")).toBe(true);
    vi.setSystemTime(Date.now() + month);
    expect(consent.allows("stats")).toBe(false);
  });

  it("counts after `destroy` too", () => {
    const { consent } = start(shop({ consent: { months: 1 } }));
    void consent.acceptAll();
    consent.destroy();
    vi.setSystemTime(Date.now() + month);
    expect(consent.allows("stats")).toBe(false);
  });
});

describe("two tabs", () => {
  it("are of one mind: a grant in one lets in in the other, a withdrawal shuts both", async () => {
    const [one, other] = [start(), start()];
    const decisions: (string | undefined)[] = [];
    other.consent.on("decision", (record) => decisions.push(record?.act));
    await one.consent.acceptAll();
    await settle();
    expect(other.consent.allows("stats")).toBe(true);
    expect(asked(other.window)).toEqual([counter, pixel]);
    void one.consent.withdraw();
    await settle();
    expect(other.consent.allows("stats")).toBe(false);
    expect(asked(other.window)).toEqual([null, null]);
    expect(decisions).toEqual(["accept-all", "withdraw"]);
  });

  it("hear of a record that was deleted by hand once they come to the front", async () => {
    const { window, consent } = start();
    await consent.acceptAll();
    await settle();
    window.document.cookie = "kelisim=; Max-Age=0; path=/";
    window.dispatchEvent(new window.Event("focus"));
    expect(consent.record.value).toBeNull();
    expect(asked(window)).toEqual([null, null]);
  });

  it("one whose acts do not load shuts at a withdrawal in the other, and vendors that wait for them let nobody in", async () => {
    const config = shop({ gate: { consentMode: { ad_storage: "ads" } } });
    const [one, other] = [start(config), start(config, { loadActs: () => new Promise(() => {}) })];
    await one.consent.acceptAll();
    await settle();
    expect(asked(other.window)).toEqual([null, null]);
    const third = start(config, { loadActs: () => new Promise(() => {}) });
    expect(asked(third.window)).toEqual([counter, pixel]);
    void one.consent.rejectAll();
    await settle();
    expect(asked(third.window)).toEqual([null, null]);
  });
});

it("on a developer's machine alone a tag that a lazy loader may take is looked at", async () => {
  const html = `<img class="lazyload" data-kelisim="stats" data-src="/p.gif"><img class="a" data-kelisim="stats" data-kelisim-src="/p.gif">`;
  const hints = { hintUnknown: vi.fn(), hintLazy: vi.fn() };
  const loadHints = vi.fn(async () => hints);
  for (const address of ["https://shop.kz/", "http://localhost/"]) {
    const { consent } = start(shop(), { window: browser.open(html, address), loadHints });
    await settle();
    consent.destroy();
  }
  expect(loadHints).toHaveBeenCalledOnce();
  expect(hints.hintLazy.mock.calls).toEqual([[expect.anything(), expect.objectContaining({ className: "lazyload" })]]);
});

describe("a file that does not load", () => {
  const lost = new TypeError("Failed to fetch dynamically imported module");
  const away = { loadActs: () => Promise.reject(lost) };

  it("makes an act resolve to false, and the next one tries again", async () => {
    let isThere = false;
    const { window, consent } = start(shop(), {
      loadActs: () => (isThere ? Promise.resolve(actsModule) : Promise.reject(lost)),
    });
    for (const act of [consent.acceptAll, consent.rejectAll, () => consent.decide({ stats: true })]) {
      expect(await act()).toBe(false);
    }
    expect(said).toEqual(Array(3).fill(["[kelisim] nothing was recorded; is kelisim-acts.js in place?", lost]));
    expect(window.document.cookie).toBe("");
    isThere = true;
    expect(await consent.acceptAll()).toBe(true);
  });

  it("makes a withdrawal resolve to a report that says that it was not kept", async () => {
    await start().consent.acceptAll();
    const { consent } = start(shop(), away);
    expect(await consent.withdraw()).toEqual({ kept: false, purposes: [], cleared: [], remaining: [], reload: false });
    expect(said).toEqual([["[kelisim] nothing was withdrawn; is kelisim-acts.js in place?", lost]]);
    expect(consent.allows("stats")).toBe(true);
  });

  it("is not blamed for what goes wrong in it", async () => {
    const cause = new Error("broken");
    const { consent } = start(shop(), {
      loadActs: () => ({
        createActs: (page) => ({
          ...actsModule.createActs(page),
          acceptAll: failing,
          withdraw: () => Promise.reject(cause),
        }),
      }),
    });
    expect(await consent.acceptAll()).toBe(false);
    expect((await consent.withdraw()).kept).toBe(false);
    expect(said.map(([text]) => text)).toEqual(["[kelisim] nothing was recorded", "[kelisim] nothing was withdrawn"]);
  });

  it("leaves receipts for the next page", async () => {
    const window = browser.open();
    window.localStorage.setItem("kelisim-receipts-shop", '[{"id":"x"}]');
    start(shop({ receipts: { url: "/receipts" } }), { window, ...away });
    await settle();
    expect(said).toEqual([["[kelisim] receipts are still to be sent; is kelisim-acts.js in place?", lost]]);
    expect(window.localStorage.getItem("kelisim-receipts-shop")).toContain("x");
  });

  it("of the bridge leaves everything shut", async () => {
    const { consent } = start(shop({ recordIn: "app" }), {
      loadBridge: () => {
        throw lost;
      },
    });
    expect(await consent.acceptAll()).toBe(false);
    expect(consent.allows("stats")).toBe(false);
    expect(said[0]).toEqual(["[kelisim] kelisim-bridge.js did not load", lost]);
  });
});

describe("cookies that are blocked", () => {
  const block = (window: Page): void => {
    Object.defineProperty(window.document, "cookie", { configurable: true, get: () => "", set: () => {} });
  };

  it("keep no act, and nothing is let in", async () => {
    const window = browser.open(tags);
    block(window);
    const { consent } = start(shop(), { window });
    expect(await consent.acceptAll()).toBe(false);
    await settle();
    expect(consent.allows("stats")).toBe(false);
    expect(asked(window)).toEqual([null, null]);
  });

  it("make a withdrawal name the record as what is left", async () => {
    const { window, consent } = start();
    await consent.acceptAll();
    block(window);
    const reporting = consent.withdraw();
    await settle();
    expect(await reporting).toMatchObject({
      kept: false,
      remaining: [{ name: "kelisim", where: "cookie", reason: "blocked" }],
    });
  });

  it("shut everything when they throw from some point on, and are reported", async () => {
    const { window, consent } = start();
    await consent.acceptAll();
    await settle();
    Object.defineProperty(window.document, "cookie", { configurable: true, get: failing, set: failing });
    window.dispatchEvent(new window.Event("focus"));
    expect(consent.allows("stats")).toBe(false);
    expect(asked(window)).toEqual([null, null]);
    expect(await consent.acceptAll()).toBe(false);
    const reporting = consent.withdraw();
    await settle();
    expect((await reporting).kept).toBe(false);
    expect(said[0]?.[0]).toBe("[kelisim] the record cannot be read, so nothing is let in");
  });
});

describe("what a page listens with", () => {
  /** All that a page can have called at a decision. */
  const listenWith = (run: () => void, { window, consent }: Started): void => {
    for (const event of ["decision", "hold", "release", "withdraw", "expire", "receipt", "revision"] as const) {
      consent.on(event, run);
      window.addEventListener(`kelisim:${event}`, run);
    }
    consent.when("stats", run);
  };

  it("changes nothing by throwing", async () => {
    const page = start();
    const { window, consent } = page;
    listenWith(failing, page);
    const heard: string[] = [];
    consent.on("decision", (record) => heard.push(`decision ${record?.act}`));
    consent.when("stats", () => heard.push("ran"));
    expect(await consent.acceptAll()).toBe(true);
    await settle();
    expect(asked(window)).toEqual([counter, pixel]);
    const reporting = consent.withdraw();
    expect(asked(window)).toEqual([null, null]);
    await settle();
    expect((await reporting).kept).toBe(true);
    expect(heard).toEqual(["ran", "decision accept-all", "decision withdraw"]);
    const messages = said.map(([text]) => text);
    for (const event of ["decision", "hold", "release", "withdraw", "receipt"]) {
      expect(messages).toContain(`[kelisim] a listener of "${event}" threw`);
    }
    expect(messages).toContain('[kelisim] what waited for "stats" threw');
  });

  it("changes nothing by a console or a dispatch that throws", async () => {
    const page = start();
    listenWith(failing, page);
    const { window, consent } = page;
    hear(window, failing);
    const dispatch = window.dispatchEvent.bind(window);
    window.dispatchEvent = (event) => (event.type.startsWith("kelisim:") ? failing() : dispatch(event));
    expect(await consent.acceptAll()).toBe(true);
    await settle();
    expect(asked(window)).toEqual([counter, pixel]);
  });

  it("hears of acts in their order, also where a listener acts itself", async () => {
    const { consent } = start();
    const heard: string[] = [];
    consent.on("decision", (record) => {
      if (record?.act === "accept-all") void consent.withdraw();
    });
    consent.on("decision", (record) => heard.push(String(record?.act)));
    await consent.acceptAll();
    await settle();
    expect(heard).toEqual(["accept-all", "withdraw"]);
    expect(consent.allows("stats")).toBe(false);
  });

  it("hears nothing once it is taken off", async () => {
    const { consent } = start();
    const heard = vi.fn();
    const undo = consent.on("decision", heard);
    undo();
    undo();
    await consent.acceptAll();
    expect(heard).not.toHaveBeenCalled();
  });
});

describe.each([
  ["@preact/signals-core", () => vi.doUnmock("@preact/signals-core")],
  ["plain-signal.ts", () => vi.doMock("@preact/signals-core", () => import("../../kelisim/src/plain-signal.ts"))],
])("subscribers of `record`, with %s", (_, choose) => {
  type Subscriber = (record: ConsentRecord | null) => void;
  let page: Started;
  beforeEach(async () => {
    vi.resetModules();
    choose();
    const fresh = await import("./consent.ts");
    const acts = await import("./acts.ts");
    const { signal: freshSignal } = await import("@preact/signals-core");
    const window = browser.open(tags);
    hear(window);
    const consent = fresh.createConsent({
      window,
      config: shop(),
      language: freshSignal<Language>("kk"),
      loadActs: () => acts,
      loadBridge: () => Promise.reject(new Error("no bridge")),
    });
    page = { window, consent };
  });
  afterEach(() => {
    vi.doUnmock("@preact/signals-core");
    vi.resetModules();
  });

  it("that throw change nothing: the gate, events, the sweep and other subscribers", async () => {
    const { window, consent } = page;
    await consent.acceptAll();
    await settle();
    window.document.cookie = "_c=1; path=/";
    const seen: unknown[] = [];
    // The obvious slip, where there is no record any more.
    const slip = ((record: ConsentRecord) => record.purposes.stats) as Subscriber;
    consent.record.subscribe(slip);
    consent.record.subscribe((record) => seen.push(record?.act));
    consent.on("decision", (record) => seen.push(["decision", record]));
    window.document.cookie = "kelisim=; Max-Age=0; path=/";
    window.dispatchEvent(new window.Event("focus"));
    expect(asked(window)).toEqual([null, null]);
    expect(seen).toEqual(["accept-all", undefined, ["decision", null]]);
    await settle();
    expect(window.document.cookie).toBe("");
    expect(said).toEqual([["[kelisim] a subscriber of `record` threw", expect.any(TypeError)]]);
  });

  it("that throw do not make an act a failed one", async () => {
    const { window, consent } = page;
    let isFirst = true;
    consent.record.subscribe(() => {
      if (!isFirst) failing();
      isFirst = false;
    });
    expect(await consent.acceptAll()).toBe(true);
    await settle();
    expect(asked(window)).toEqual([counter, pixel]);
  });

  it("that act are followed by nothing that is over", async () => {
    const { consent } = page;
    const heard: string[] = [];
    consent.on("decision", (record) => heard.push(String(record?.act)));
    consent.record.subscribe((record) => {
      if (record?.act === "accept-all") void consent.rejectAll();
    });
    await consent.acceptAll();
    await settle();
    expect(heard).toEqual(["accept-all", "reject-all"]);
    expect(consent.allows("stats")).toBe(false);
    expect(consent.record.value?.act).toBe("reject-all");
  });

  it("that never come to rest cannot hold the record as it was", async () => {
    const { consent } = page;
    await consent.acceptAll();
    let turns = 0;
    consent.record.subscribe(() => {
      if (turns++ < 300) void consent.decide({ stats: turns % 2 === 0, ads: false });
    });
    await settle();
    const { purposes } = start().consent.record.value ?? {};
    expect(consent.allows("stats")).toBe(purposes?.stats);
  });
});

it("shuts before anybody hears of a decision", async () => {
  const { window, consent } = start();
  await consent.acceptAll();
  await settle();
  const seen: unknown[] = [];
  consent.on("hold", () => seen.push(asked(window)));
  consent.on("decision", () => seen.push(asked(window)));
  void consent.rejectAll();
  expect(seen).toEqual(Array(3).fill([null, null]));
});

describe("`destroy`", () => {
  it("stops all watching, and acts after it throw nothing", async () => {
    const { window, consent } = start();
    consent.destroy();
    await consent.acceptAll();
    await settle();
    expect(asked(window)).toEqual([null, null]);
    expect(said.filter(([, cause]) => cause)).toEqual([]);
  });
});
