import type { Config, Language, Service } from "@kelisim/core";
import { signal } from "@preact/signals-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createConsent, type PageConsent } from "../consent.ts";
import { shop } from "../page/config.fixture.ts";
import { type FakeBrowser, fakeBrowser, type Page, startClock } from "../page/page.fixture.ts";
import { type Acts, createActs } from "./create-acts.ts";

const month = 31 * 24 * 3600 * 1000;
const tags = `
  <img data-kelisim="stats" data-src="https://counter.example/p.gif" alt="">
  <iframe data-kelisim="ads" data-src="https://pixel.example/"></iframe>`;

let browser: FakeBrowser;
beforeEach(() => {
  startClock();
  browser = fakeBrowser();
});
afterEach(async () => {
  await browser.close();
  vi.useRealTimers();
});

interface Opened {
  readonly window: Page;
  readonly consent: PageConsent;
  readonly acts: Acts;
  /** What the page was told, in order. */
  readonly heard: unknown[];
  /** What stands in the console. */
  readonly said: unknown[];
}

/** happy-dom says in the console, too, that it loads no frames. */
const hear = ({ console }: Page, note: (text: unknown) => void): void => {
  console.error = (text: unknown) => void (`${text}`.startsWith("[kelisim]") && note(text));
};

/** A page with its acts at hand, as it is once its visitor has acted. */
function open(config: Config = shop(), prepare = (_: Page): void => {}): Opened {
  const window = browser.open(tags);
  const said: unknown[] = [];
  hear(window, (text) => void said.push(text));
  prepare(window);
  const consent = createConsent({
    window,
    config,
    language: signal<Language>("kk"),
    loadActs: () => ({ createActs }),
    loadBridge: () => Promise.reject(new Error("no bridge")),
  });
  let acts: Acts | undefined;
  void consent.withActs((made) => {
    acts = made;
  });
  const heard: unknown[] = [];
  consent.on("decision", (record) => heard.push(["decision", record?.act]));
  consent.on("receipt", (receipt) => heard.push(["receipt", receipt.act]));
  consent.on("withdraw", (report) => heard.push(["withdraw", report]));
  consent.on("underage", () => heard.push(["underage"]));
  return { window, consent, acts: acts as unknown as Acts, heard, said };
}

const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(500);
/** The answer to an act, once its pauses are over. */
async function settled<T>(answer: T | Promise<T>): Promise<T> {
  await settle();
  return answer;
}
/** Which of the two tags ask for something. */
const live = ({ document }: Page): string[] =>
  ["img", "iframe"].filter((name) => document.querySelector(name)?.hasAttribute("src"));
const granted = ({ consent }: Opened): string[] => ["stats", "ads"].filter(consent.allows);
const failing = (): never => {
  throw new Error("thrown on purpose");
};
const setCookies = ({ window }: Opened): void => {
  for (const name of ["_c", "_p", "own"]) window.document.cookie = `${name}=1; path=/`;
  window.localStorage.setItem("c_1", "x");
};
const blockCookies = ({ window }: Opened): void => {
  Object.defineProperty(window.document, "cookie", { configurable: true, get: failing, set: failing });
};
/** Names of the cookies that are there, without the record. */
const cookies = ({ window }: Opened): string[] =>
  window.document.cookie.split("; ").flatMap((pair) => pair.split("=")[0]?.replace("kelisim", "") || []);

describe("a grant", () => {
  it("is in force when the call returns, is told once, and is what the next page goes by", async () => {
    const page = open();
    expect(page.acts.acceptAll()).toBe(true);
    expect(granted(page)).toEqual(["stats", "ads"]);
    await settle();
    expect(live(page.window)).toEqual(["img", "iframe"]);
    expect(page.heard).toEqual([
      ["decision", "accept-all"],
      ["receipt", "accept-all"],
    ]);
    expect(granted(open())).toEqual(["stats", "ads"]);
  });

  it("of one purpose leaves the others undecided, and a later one goes on from it", async () => {
    const page = open();
    expect(page.acts.decide({ stats: true })).toBe(true);
    expect([page.consent.status("stats"), page.consent.status("ads")]).toEqual(["granted", "undecided"]);
    expect(page.acts.decide({ ads: true })).toBe(true);
    await settle();
    expect(live(page.window)).toEqual(["img", "iframe"]);
    expect(page.heard).not.toContainEqual(["withdraw", expect.anything()]);
  });

  it("is in the language that was shown, and by the clock of the act", () => {
    const { acts, consent } = open();
    acts.acceptAll();
    expect(consent.record.value).toMatchObject({ language: "kk", at: Date.now(), operator: "shop" });
  });
});

describe("a refusal", () => {
  it("is recorded and told, lets nothing in, and is no withdrawal", async () => {
    const page = open();
    expect(page.acts.rejectAll()).toBe(true);
    await settle();
    expect([page.consent.status("stats"), page.consent.status("ads")]).toEqual(["denied", "denied"]);
    expect(live(page.window)).toEqual([]);
    expect(page.heard).toEqual([
      ["decision", "reject-all"],
      ["receipt", "reject-all"],
    ]);
  });

  it("after a grant clears and reports as a withdrawal does", async () => {
    const page = open();
    page.acts.acceptAll();
    setCookies(page);
    page.acts.rejectAll();
    expect(cookies(page)).toEqual(["own"]);
    await settle();
    expect(page.heard).toContainEqual([
      "withdraw",
      expect.objectContaining({ kept: true, cleared: expect.arrayContaining([{ name: "_p", where: "cookie" }]) }),
    ]);
  });
});

describe("a withdrawal", () => {
  const text = { kk: "Үлгі", ru: "Пример" };
  const service = (id: string, purpose: string, cookies: Service["cookies"]): Service =>
    ({ id, purpose, title: text, cookies }) as Service;

  it("of a part clears what that part has stored, and nothing of the rest", async () => {
    const page = open();
    page.acts.acceptAll();
    await settle();
    setCookies(page);
    const report = await settled(page.acts.withdraw(["ads"]));
    expect(report).toEqual({
      kept: true,
      purposes: ["ads"],
      cleared: [{ name: "_p", where: "cookie" }],
      remaining: [],
      reload: false,
    });
    expect([granted(page), live(page.window), cookies(page)]).toEqual([["stats"], ["img"], ["_c", "own"]]);
    expect(page.window.localStorage.getItem("c_1")).toBe("x");
    expect(page.heard.at(-1)).toEqual(["withdraw", report]);
  });

  it("reads the files of workers while it clears, and waits for the slower of both alone", async () => {
    const slow = (milliseconds: number) => new Promise<boolean>((done) => setTimeout(done, milliseconds, true));
    const storage = [{ where: "cacheStorage", name: "c" }] as const;
    const stats = { ...service("counter", "stats", []), hosts: ["counter.example"], storage } as Service;
    const { acts } = open(shop({ services: [stats] }), (window) => {
      const getRegistrations = async () => [{ active: { scriptURL: "https://shop.kz/w.js" } }];
      Object.defineProperty(window.navigator, "serviceWorker", { value: { getRegistrations } });
      Object.assign(window, {
        caches: { keys: async () => ["c"], delete: () => slow(400) },
        fetch: async () => ({ text: () => slow(10_000) }),
      });
    });
    acts.acceptAll();
    await settle();
    const started = Date.now();
    const ended = Promise.resolve(acts.withdraw()).then(() => Date.now() - started);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await ended).toBeLessThan(700);
  });

  it("of a part names what may remain of that part, and leaves out what a granted service has as well", async () => {
    const far = (name: string) => ({ name, domain: "vendor.example" });
    const services = [
      service("count", "stats", [far("both*"), far("kept"), { name: "gone" }, { name: "deep", path: "/cart" }]),
      service("sell", "ads", [far("both_1"), far("gone"), { name: "deep", path: "/cart" }]),
    ];
    const page = open(shop({ services }));
    page.acts.acceptAll();
    for (const { id } of services) page.consent.when(id, () => {});
    // One of the site's own that is named like it says nothing of another site.
    const { remaining } = await settled(page.acts.withdraw(["ads"]));
    expect(remaining).toEqual([{ name: "gone", where: "cookie", reason: "other-domain", site: "vendor.example" }]);
    const rest = await settled(page.acts.withdraw());
    expect(rest.remaining.map(({ name }) => name)).toEqual(["both*", "kept", "deep"]);
  });

  it("of all names what may remain on other sites, once", async () => {
    const page = open();
    page.acts.acceptAll();
    page.consent.when("counter", () => {});
    setCookies(page);
    const { remaining } = await settled(page.acts.withdraw());
    expect(remaining).toEqual([{ name: "_far", where: "cookie", reason: "other-domain", site: "counter.example" }]);
    expect(cookies(page)).toEqual(["own"]);
  });

  it("names nothing on other sites of a service that has not run in this page", async () => {
    const far = (name: string) => ({ name, domain: "vendor.example" });
    const services = [service("ran", "stats", [far("a")]), service("idle", "stats", [far("b")])];
    const page = open(shop({ services }));
    page.acts.acceptAll();
    page.consent.when("ran", () => {});
    const { remaining, purposes } = await settled(page.acts.withdraw());
    expect([remaining.map(({ name }) => name), purposes]).toEqual([["a"], ["stats", "ads"]]);
  });

  it("that nothing was granted before is kept, and says nothing of other sites", async () => {
    const { acts } = open();
    expect(await settled(acts.withdraw())).toEqual({
      kept: true,
      purposes: [],
      cleared: [],
      remaining: [],
      reload: false,
    });
  });

  it("where cookies cannot be written is said not to be kept, and names the record", async () => {
    const page = open();
    page.acts.acceptAll();
    blockCookies(page);
    const { kept, remaining } = await settled(page.acts.withdraw());
    expect(kept).toBe(false);
    expect(remaining).toContainEqual({ name: "kelisim", where: "cookie", reason: "blocked" });
    expect([granted(page), live(page.window)]).toEqual([[], []]);
  });
});

describe("an act after the record's end", () => {
  it("goes on from nothing", async () => {
    const page = open(shop({ consent: { months: 1 } }));
    page.acts.acceptAll();
    // No timer has run yet.
    vi.setSystemTime(Date.now() + month);
    expect(page.acts.decide({ ads: true })).toBe(true);
    expect(granted(page)).toEqual(["ads"]);
  });

  it("of withdrawal is kept, and has nothing left on other sites to tell of", async () => {
    const page = open(shop({ consent: { months: 1 } }));
    page.acts.acceptAll();
    vi.setSystemTime(Date.now() + month);
    const { kept, remaining } = await settled(page.acts.withdraw());
    expect([kept, remaining]).toEqual([true, []]);
  });
});

describe("acts in two tabs", () => {
  it("go on from each other's", async () => {
    const [one, other] = [open(), open()];
    one.acts.decide({ stats: true });
    await settle();
    other.acts.decide({ ads: true });
    await settle();
    expect([granted(one), granted(other)]).toEqual([
      ["stats", "ads"],
      ["stats", "ads"],
    ]);
  });

  it("shut both at a withdrawal, which one of them reports", async () => {
    const [one, other] = [open(), open()];
    one.acts.acceptAll();
    await settle();
    expect(live(other.window)).toEqual(["img", "iframe"]);
    void other.acts.withdraw();
    await settle();
    expect([live(one.window), live(other.window)]).toEqual([[], []]);
    const reports = ({ heard }: Opened): unknown[] => heard.filter((event) => `${event}`.startsWith("withdraw"));
    expect([reports(one).length, reports(other).length]).toEqual([0, 1]);
  });

  it("go on from what the storage has, though this tab has not heard of it", async () => {
    const [one, other] = [open(), open()];
    one.acts.acceptAll();
    await settle();
    other.window.document.cookie = "kelisim=; Max-Age=0; path=/";
    one.window.dispatchEvent(new one.window.Event("focus"));
    expect(one.acts.decide({ ads: true })).toBe(true);
    expect(granted(one)).toEqual(["ads"]);
  });
});

describe("an act that cannot be recorded", () => {
  it("answers so, and lets nothing in", async () => {
    const page = open(shop(), ({ document }) => {
      Object.defineProperty(document, "cookie", { configurable: true, get: () => "", set: () => {} });
    });
    expect([page.acts.acceptAll(), page.acts.decide({ ads: true }), page.acts.rejectAll()]).toEqual(
      Array(3).fill(false),
    );
    await settle();
    expect([granted(page), live(page.window), page.heard]).toEqual([[], [], []]);
    expect(page.said[0]).toMatch(/the choice could not be kept/);
  });

  it("neither throws nor lets anything in, where what it needs throws", async () => {
    const page = open();
    Object.defineProperty(page.window, "crypto", { get: failing });
    expect([page.acts.acceptAll(), page.acts.rejectAll()]).toEqual([false, false]);
    expect(await settled(page.acts.withdraw())).toMatchObject({ kept: false });
    expect([granted(page), live(page.window)]).toEqual([[], []]);
    expect(page.said).toContain("[kelisim] the choice could not be recorded");
  });
});

describe("a page that throws at every event", () => {
  const config = shop({ gate: { consentMode: { ad_storage: "ads" } } });
  const events = ["decision", "hold", "release", "withdraw", "receipt", "underage"] as const;
  const listen = ({ consent, window }: Opened): void => {
    for (const event of events) {
      consent.on(event, failing);
      window.addEventListener(`kelisim:${event}`, failing);
    }
    let isFirst = true;
    consent.record.subscribe(() => {
      if (!isFirst) failing();
      isFirst = false;
    });
  };
  /** What Google was told last. */
  const vendor = ({ window }: Opened): unknown => {
    const { dataLayer } = window as Page & { dataLayer?: Readonly<Record<2, object>>[] };
    return dataLayer?.at(-1)?.[2];
  };

  it.each([
    ["and has its console", () => {}],
    ["and whose console throws too", (window: Page) => hear(window, failing)],
  ])("%s changes nothing: gate, vendors, reports and clearing", async (_, prepare) => {
    const page = open(config, prepare);
    listen(page);
    expect(page.acts.acceptAll()).toBe(true);
    await settle();
    expect([live(page.window), vendor(page)]).toEqual([
      ["img", "iframe"],
      expect.objectContaining({ ad_storage: "granted" }),
    ]);
    setCookies(page);
    const withdrawing = page.acts.withdraw(["ads"]);
    expect(live(page.window)).toEqual(["img"]);
    expect(await settled(withdrawing)).toMatchObject({ kept: true, cleared: [{ name: "_p" }] });
    expect(vendor(page)).toMatchObject({ ad_storage: "denied" });
    await settled(page.acts.declareUnderage());
    expect([granted(page), live(page.window), cookies(page)]).toEqual([[], [], ["own"]]);
    expect(page.heard.map((event) => (event as unknown[])[0])).toEqual([
      "decision",
      "receipt",
      "decision",
      "receipt",
      "withdraw",
      "decision",
      "underage",
    ]);
  });
});

describe("a visitor under age", () => {
  it("has no record and nothing stored, and nothing is sent of it", async () => {
    const page = open();
    page.acts.acceptAll();
    await settle();
    setCookies(page);
    page.heard.length = 0;
    const erasing = page.acts.declareUnderage();
    expect([granted(page), live(page.window)]).toEqual([[], []]);
    await settled(erasing);
    expect(cookies(page)).toEqual(["own"]);
    expect(page.window.document.cookie).not.toContain("kelisim");
    expect(page.heard).toEqual([["decision", undefined], ["underage"]]);
  });

  it("gets a report of what was cleared, and of the record where that may be there still", async () => {
    const page = open();
    page.acts.acceptAll();
    await settle();
    setCookies(page);
    const report = await settled(page.acts.declareUnderage());
    expect(report).toMatchObject({ kept: true, remaining: [] });
    expect(report.cleared.map(({ name }) => name)).toContain("_p");
  });

  it("is not asked again in this visit, and no press opens advertising", async () => {
    const purposes = shop().purposes.map((purpose) => ({ ...purpose, advertising: purpose.id === "ads" }));
    const page = open(shop({ purposes }));
    expect([page.consent.minor, page.consent.isBannerDue()]).toEqual([false, true]);
    await settled(page.acts.declareUnderage());
    expect([page.consent.minor, page.consent.isBannerDue(), page.consent.status("ads")]).toEqual([
      true,
      false,
      "denied",
    ]);
    page.acts.acceptAll();
    await settle();
    expect(page.consent.record.value?.purposes).toMatchObject({ ads: false });
    expect(granted(page)).not.toContain("ads");
    expect(granted(page)).not.toEqual([]);
  });

  it("who has chosen nothing has nothing stored either", async () => {
    const page = open();
    await settle();
    setCookies(page);
    await settled(page.acts.declareUnderage());
    expect([cookies(page), page.window.localStorage.length]).toEqual([["own"], 0]);
  });

  it("is let in nowhere, though cookies throw from some point on", async () => {
    const page = open();
    page.acts.acceptAll();
    await settle();
    blockCookies(page);
    await settled(page.acts.declareUnderage());
    expect([granted(page), live(page.window), page.heard.at(-1)]).toEqual([[], [], ["underage"]]);
    expect(page.said).toContain("[kelisim] it is not certain that the record is erased; has the app confirmed it?");
  });
});

describe("a sweep", () => {
  it("takes what refused services have stored, in every kind of storage, and leaves the rest", async () => {
    const page = open();
    page.acts.decide({ ads: true });
    await settle();
    setCookies(page);
    await settled(page.acts.sweep());
    expect(cookies(page)).toEqual(["_p", "own"]);
    expect(page.window.localStorage.getItem("c_1")).toBeNull();
  });
});

describe("consent that is not in the record", () => {
  it("is made with an id and a time, is told, and is sent", async () => {
    const page = open(shop({ receipts: { url: "/receipts" } }));
    const fetch = vi.fn(() => Promise.resolve(new Response()));
    Object.assign(page.window, { fetch });
    const about = { act: "button", purposes: { profile: true } } as const;
    const given = page.acts.agree(({ id, now, language }) => ({ id, at: now, language, ...about }) as never);
    expect(given).toEqual({ id: expect.stringMatching(/^\w{8,}$/), at: Date.now(), language: "kk", ...about });
    expect(page.heard).toEqual([["receipt", "button"]]);
    expect(fetch).toHaveBeenCalledOnce();
    expect(page.consent.record.value).toBeNull();
  });
});
