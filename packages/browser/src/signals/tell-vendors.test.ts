import { type Config, catalogue, type Service } from "@kelisim/core";
import { describe, expect, it, vi } from "vitest";
import { fakeReporter } from "../page/report.fixture.ts";
import type { PageState } from "../page-state.ts";
import { sayFirst } from "./say-first.ts";
import { addContainer, calls, configWith, fakeWindow, told } from "./signals.fixture.ts";
import { createTellVendors } from "./tell-vendors.ts";
import { signalTerms } from "./terms.ts";

/** A service that has no signal. */
const plain: Service = { id: "plain", purpose: "stats", title: { kk: "Үлгі", ru: "Пример" } };

/** A page whose head has spoken to an undecided visitor. `granted` is what is allowed, by purpose. */
function pageOf(config: Config, withHead = true) {
  const window = fakeWindow();
  const terms = signalTerms(config);
  if (withHead && terms) sayFirst(window, terms);
  const granted = new Set(["need"]);
  const known = catalogue(config);
  const reporter = fakeReporter();
  const letsIn = (id: string) => granted.has(known.services.get(id)?.purpose ?? id);
  const opened = new Set<string>();
  const page = { window, config, catalogue: known, reporter, letsIn, opened };
  const tell = createTellVendors(page as unknown as PageState);
  const decide = (...purposes: string[]) => {
    granted.clear();
    for (const id of ["need", ...purposes]) granted.add(id);
    tell();
    for (const id of known.services.keys()) if (letsIn(id)) opened.add(id);
  };
  return { window, decide, reporter };
}

describe("Google", () => {
  const gate = { consentMode: { ad_storage: "ads", ad_user_data: "ads", analytics_storage: "stats" } };
  const updates = (layer: unknown) =>
    calls(layer).map(([, command, states]) => [
      command,
      Object.entries(states as object).flatMap(([type, state]) => (state === "granted" ? [type] : [])),
    ]);

  it("hears each change in the data layers of the config, and a container that reads another one is named", () => {
    const { window, decide, reporter } = pageOf(configWith([], { ...gate, dataLayer: ["shopLayer"] }));
    addContainer(window, "https://www.googletagmanager.com/gtm.js?id=GTM-X&l=shopLayer");
    addContainer(window, "https://www.googletagmanager.com/gtm.js?id=GTM-Y&l=other");
    // From the site's own host, and one that waits for consent itself.
    addContainer(window, "/metrics/gtm.js?id=GTM-Z&l=own");
    addContainer(window, "https://www.googletagmanager.com/gtag/js?id=G-1&l=held", "data-kelisim-src");
    addContainer(window, "/app.js?id=7&l=kk");
    decide("stats");
    expect(updates((window as unknown as Record<string, unknown>).shopLayer)).toEqual([
      ["default", []],
      ["update", ["analytics_storage"]],
    ]);
    expect(window.dataLayer).toBeUndefined();
    expect(reporter.error.mock.calls.map(([line]) => /"([^"]*)"/.exec(line as string)?.[1])).toEqual([
      "other",
      "own",
      "held",
    ]);
  });

  it("does not keep the other vendors from hearing, where its layer throws", () => {
    const { window, decide, reporter } = pageOf(configWith([told("clarity", "clarity")], gate));
    window.dataLayer = {
      push: () => {
        throw new Error("shut");
      },
    } as unknown as unknown[];
    const clarity = vi.fn();
    Object.assign(window, { clarity });
    decide("ads");
    expect(clarity).toHaveBeenCalled();
    expect(reporter.error).toHaveBeenCalledTimes(1);
  });

  it("hears each change once, with all seven types", () => {
    const { window, decide } = pageOf(configWith([], gate));
    decide();
    decide("stats");
    decide("stats");
    decide("stats", "ads");
    decide();
    expect(updates(window.dataLayer)).toEqual([
      ["default", []],
      ["update", ["analytics_storage"]],
      ["update", ["ad_storage", "ad_user_data", "analytics_storage"]],
      ["update", []],
    ]);
    expect(Object.keys(calls(window.dataLayer).at(-1)?.[2] as object)).toHaveLength(7);
  });
});

describe("the others", () => {
  it("UET", () => {
    const { window, decide } = pageOf(configWith([told("uet", "microsoft-uet")]));
    decide("ads");
    decide("ads", "stats");
    decide();
    expect((window.uetq as unknown[]).slice(3)).toEqual([
      ...["consent", "update", { ad_storage: "granted" }],
      ...["consent", "update", { ad_storage: "denied" }],
    ]);
  });

  it("Clarity hears of advertising alone, too", () => {
    const { window, decide } = pageOf(configWith([told("clarity", "clarity", { purpose: "stats" })]));
    decide("ads");
    decide("ads", "stats");
    decide("stats");
    expect(calls((window.clarity as { q: unknown }).q).slice(1)).toEqual([
      ["consentv2", { ad_Storage: "granted", analytics_Storage: "granted" }],
      ["consentv2", { ad_Storage: "denied", analytics_Storage: "granted" }],
    ]);
  });

  it("Meta", () => {
    const { window, decide } = pageOf(configWith([told("meta", "meta")]));
    const fbq = vi.fn();
    window.fbq = fbq;
    decide("ads");
    decide();
    expect(fbq.mock.calls).toEqual([
      ["consent", "grant"],
      ["consent", "revoke"],
    ]);
  });

  it("Meta's tag that comes after the choice finds no refusal", async () => {
    const { window, decide } = pageOf(configWith([told("meta", "meta")]));
    decide("ads");
    const fbq = vi.fn();
    window.fbq = fbq;
    await undefined;
    expect(fbq).not.toHaveBeenCalled();
  });

  it("TikTok, in its queue before its script and by its methods after", () => {
    const { window, decide } = pageOf(configWith([told("tiktok", "tiktok")]));
    decide("ads");
    expect(window.ttq).toEqual([["holdConsent"], ["grantConsent"]]);
    const ttq = { revokeConsent: vi.fn() };
    window.ttq = ttq;
    decide();
    expect(ttq.revokeConsent).toHaveBeenCalledOnce();
  });

  it("Matomo", () => {
    const { window, decide } = pageOf(configWith([told("matomo", "matomo")]));
    decide("ads");
    decide();
    expect(window._paq).toEqual([["requireConsent"], ["setConsentGiven"], ["forgetConsentGiven"]]);
  });

  it("Metrica's counter is ended, and may start on the next page", () => {
    const { window, decide } = pageOf(configWith([told("ym", "yandex-metrica", { account: "123" })]));
    const ym = vi.fn();
    window.ym = ym;
    decide("ads");
    expect(window.disableYaCounter123).toBe(false);
    expect(ym).not.toHaveBeenCalled();
    decide();
    expect(window.disableYaCounter123).toBe(true);
    expect(ym.mock.calls).toEqual([[123, "destruct"]]);
  });

  it("Metrica without the operator's number is left alone", () => {
    const { window, decide } = pageOf(configWith([told("ym", "yandex-metrica")]));
    decide("ads");
    decide();
    expect(Object.keys(window).filter((name) => name.startsWith("disableYaCounter"))).toEqual([]);
  });

  it("each only what it has not been told, also where several are", () => {
    const services = [
      told("clarity", "clarity", { purpose: "stats" }),
      told("uet", "microsoft-uet", { purpose: "stats" }),
    ];
    const { window, decide, reporter } = pageOf(configWith([...services, told("ga", "google"), plain]));
    decide("stats", "ads");
    decide("stats", "ads");
    expect(calls((window.clarity as { q: unknown }).q)).toHaveLength(2);
    // It is told of one purpose; another that is granted is no news.
    decide("stats");
    expect(window.uetq).toHaveLength(6);
    expect(reporter.error).not.toHaveBeenCalled();
  });

  it("Clarity is granted no advertising where no purpose stands for it", () => {
    const config = configWith([told("clarity", "clarity", { purpose: "stats" })]);
    const purposes = config.purposes.map((purpose) => ({ ...purpose, advertising: false }));
    const { window, decide } = pageOf({ ...config, purposes });
    decide("stats", "ads");
    expect(calls((window.clarity as { q: unknown }).q).at(-1)).toEqual([
      "consentv2",
      { ad_Storage: "denied", analytics_Storage: "granted" },
    ]);
  });
});

describe("services that wait for consent", () => {
  const config = configWith([
    told("meta", "meta", { gate: "hold" }),
    told("uet", "microsoft-uet", { gate: "hold" }),
    told("tiktok", "tiktok", { gate: "hold" }),
    told("matomo", "matomo", { gate: "hold" }),
    told("clarity", "clarity", { gate: "hold" }),
  ]);

  it("hear of no refusal before they have run, which their queues would keep until they do", () => {
    const { window, decide } = pageOf(configWith([told("ym", "yandex-metrica", { gate: "hold", account: "123" })]));
    const ym = vi.fn();
    window.ym = ym;
    decide();
    decide("ads");
    expect(ym).not.toHaveBeenCalled();
    decide();
    expect(ym.mock.calls).toEqual([[123, "destruct"]]);
  });

  it("are not told while nothing of them is there, and that is no fault", () => {
    const { window, decide, reporter } = pageOf(config);
    decide("ads");
    window.ttq = {};
    decide();
    expect(Object.keys(window).filter((name) => !(name in fakeWindow()))).toEqual(["ttq"]);
    expect(reporter.error).not.toHaveBeenCalled();
  });

  it("Metrica's counter that has not come yet is no fault", () => {
    const { window, decide, reporter } = pageOf(
      configWith([told("ym", "yandex-metrica", { gate: "hold", account: "123" })]),
    );
    decide("ads");
    decide();
    expect(window.disableYaCounter123).toBe(true);
    expect(reporter.error).not.toHaveBeenCalled();
  });

  it("hear of a withdrawal", () => {
    const { window, decide } = pageOf(config);
    decide("ads");
    const fbq = vi.fn();
    window.fbq = fbq;
    decide();
    expect(fbq.mock.calls).toEqual([["consent", "revoke"]]);
  });
});

describe("faults", () => {
  it("of one vendor do not starve the next", () => {
    const config = configWith([told("meta", "meta"), told("uet", "microsoft-uet")]);
    const { window, decide, reporter } = pageOf(config);
    window.fbq = () => {
      throw new Error("broken");
    };
    decide("ads");
    expect(window.uetq).toHaveLength(6);
    expect(reporter.error.mock.calls).toEqual([[expect.stringContaining('"meta"'), new Error("broken")]]);
  });

  it("a form of the id that the head's words are kept under is not the head", () => {
    const config = configWith([told("tiktok", "tiktok")]);
    const window = fakeWindow();
    Object.assign(window, { kelisimSignals: { localName: "form", told: { localName: "input" } }, ttq: [] });
    const reporter = fakeReporter();
    const page = { window, config, catalogue: catalogue(config), reporter, letsIn: () => true };
    createTellVendors(page as unknown as PageState)();
    expect(window.ttq).toEqual([["grantConsent"]]);
    expect(reporter.error).toHaveBeenCalledOnce();
  });

  it("a head without the snippet is said", () => {
    const { reporter } = pageOf(configWith([told("meta", "meta")]), false);
    expect(reporter.error).toHaveBeenCalledWith(expect.stringContaining("kelisim-signals.js"));
  });

  it("there are none where nobody is told and the config has no gate", () => {
    const { gate, ...config } = configWith([plain]);
    const { decide, reporter } = pageOf(config);
    decide("ads");
    expect(reporter.error).not.toHaveBeenCalled();
  });
});
