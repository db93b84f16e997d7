import type { Config } from "@kelisim/core";
import { describe, expect, it, vi } from "vitest";
import { sayFirst } from "./say-first.ts";
import { calls, configWith, cookieOf, type FakeWindow, fakeWindow, told } from "./signals.fixture.ts";
import { signalsSnippet } from "./signals-snippet.ts";
import { signalTerms } from "./terms.ts";

/** A page whose head has spoken. */
function headOf(config: Config, choices?: Record<string, boolean>): FakeWindow {
  const window = fakeWindow(choices && cookieOf(config, choices));
  const terms = signalTerms(config);
  if (terms) sayFirst(window, terms);
  return window;
}

const yes = { stats: true, ads: true };
const no = { stats: false, ads: false };

describe("Google", () => {
  const config = configWith([], {
    consentMode: { ad_storage: "ads", analytics_storage: "stats", security_storage: "need" },
  });
  const states = (ads: string, stats: string) => ({
    ad_storage: ads,
    ad_user_data: "denied",
    ad_personalization: "denied",
    analytics_storage: stats,
    functionality_storage: "denied",
    personalization_storage: "denied",
    security_storage: "granted",
  });

  it.each([
    ["an undecided visitor", undefined, states("denied", "denied")],
    ["one who refused", no, states("denied", "denied")],
    ["one who agreed", yes, states("granted", "granted")],
    ["one who agreed to a part", { stats: true, ads: false }, states("denied", "granted")],
  ])("hears the default for %s, all seven types", (_, choices, expected) => {
    const { dataLayer } = headOf(config, choices);
    expect(calls(dataLayer)).toEqual([["consent", "default", expected]]);
  });

  it("gets what gtag() pushes: an arguments object", () => {
    const [call] = headOf(config).dataLayer as unknown[];
    expect(Object.prototype.toString.call(call)).toBe("[object Arguments]");
  });

  it("speaks to each data layer that the config names, and to no other", () => {
    const gate = { consentMode: { analytics_storage: "stats" }, dataLayer: ["shopLayer", "adsLayer"] };
    const page = headOf(configWith([], gate), yes) as FakeWindow & Record<string, unknown>;
    for (const name of gate.dataLayer) expect(calls(page[name]).map(([, command]) => command)).toEqual(["default"]);
    expect(page.dataLayer).toBeUndefined();
  });

  it("goes on with a layer that is there", () => {
    const window = fakeWindow();
    window.dataLayer = [{ event: "own" }];
    sayFirst(window, signalTerms(config) as NonNullable<ReturnType<typeof signalTerms>>);
    expect(window.dataLayer).toHaveLength(2);
  });

  it("is denied everything where its tag loads and no type has a purpose", () => {
    const { dataLayer } = headOf(configWith([told("ga", "google")]), yes);
    expect(new Set(Object.values(calls(dataLayer)[0]?.[2] as object))).toEqual(new Set(["denied"]));
  });
});

describe("the others", () => {
  it("UET gets the words of its command one by one", () => {
    const config = configWith([told("uet", "microsoft-uet")]);
    expect(headOf(config).uetq).toEqual(["consent", "default", { ad_storage: "denied" }]);
    expect(headOf(config, yes).uetq).toEqual(["consent", "default", { ad_storage: "granted" }]);
  });

  it("Clarity gets a queue like its own, and advertising apart", () => {
    const config = configWith([told("clarity", "clarity", { purpose: "stats" })]);
    const words = (choices?: Record<string, boolean>) => calls((headOf(config, choices).clarity as { q: unknown }).q);
    const states = (ads: string, stats: string) => [["consentv2", { ad_Storage: ads, analytics_Storage: stats }]];
    expect(words()).toEqual(states("denied", "denied"));
    expect(words({ stats: true, ads: false })).toEqual(states("denied", "granted"));
    expect(words({ stats: false, ads: true })).toEqual(states("denied", "denied"));
    expect(words(yes)).toEqual(states("granted", "granted"));
  });

  it("TikTok holds, unless it was granted", () => {
    const config = configWith([told("tiktok", "tiktok")]);
    expect(headOf(config).ttq).toEqual([["holdConsent"]]);
    expect(headOf(config, yes).ttq).toEqual([]);
  });

  it("Matomo asks for consent on every page, and is given it anew", () => {
    const config = configWith([told("matomo", "matomo")]);
    expect(headOf(config, no)._paq).toEqual([["requireConsent"]]);
    expect(headOf(config, yes)._paq).toEqual([["requireConsent"], ["setConsentGiven"]]);
  });

  it("Metrica's counter is kept from starting, unless it was granted", () => {
    const config = configWith([told("ym", "yandex-metrica", { account: "123" })]);
    expect(headOf(config).disableYaCounter123).toBe(true);
    expect("disableYaCounter123" in headOf(config, yes)).toBe(false);
  });

  it("nobody who waits for consent is told, and a page of such has no snippet", () => {
    const config = configWith([told("uet", "microsoft-uet", { gate: "hold" })]);
    expect(headOf(config).uetq).toBeUndefined();
    expect(signalsSnippet(config, "code()")).toBe("");
  });

  it("a necessary service is granted before any choice", () => {
    const config = configWith([told("uet", "microsoft-uet", { purpose: "need" })]);
    expect(headOf(config).uetq).toEqual(["consent", "default", { ad_storage: "granted" }]);
  });

  it("Metrica without the operator's number is left alone", () => {
    const names = Object.keys(headOf(configWith([told("ym", "yandex-metrica")])));
    expect(names.filter((name) => name.startsWith("disableYaCounter"))).toEqual([]);
  });

  it("a service added since the choice is not granted by it", () => {
    const choices = cookieOf(configWith([]), yes);
    const window = fakeWindow(choices);
    sayFirst(window, signalTerms(configWith([told("uet", "microsoft-uet")])) as never);
    expect(window.uetq).toEqual(["consent", "default", { ad_storage: "denied" }]);
  });
});

describe("Meta", () => {
  const config = configWith([told("meta", "meta")]);

  interface Fbq {
    (...words: unknown[]): void;
    queue: unknown[];
  }

  /** The published snippet, without its script. */
  function snippet(window: Record<string, unknown>): void {
    if (window.fbq) return;
    const fbq = ((...words: unknown[]) => void fbq.queue.push(words)) as Fbq;
    fbq.queue = [];
    window.fbq = fbq;
    fbq("init", "1");
    fbq("track", "PageView");
  }

  const queueOf = (window: Record<string, unknown>) => calls((window.fbq as Fbq).queue);

  it("finds the refusal ahead of init, and a plain property", async () => {
    const window = headOf(config);
    expect(window.fbq).toBeUndefined();
    snippet(window);
    await undefined;
    expect(queueOf(window)).toEqual([
      ["consent", "revoke"],
      ["init", "1"],
      ["track", "PageView"],
    ]);
    const { value, writable, enumerable, configurable } = Object.getOwnPropertyDescriptor(window, "fbq") ?? {};
    expect([typeof value, writable, enumerable, configurable]).toEqual(["function", true, true, true]);
  });

  it("finds nothing where it was granted", async () => {
    const window = headOf(config, yes);
    snippet(window);
    await undefined;
    expect(queueOf(window)[0]).toEqual(["init", "1"]);
  });

  it("is told by a call where it came first, or has no queue", async () => {
    const said: unknown[][] = [];
    const early = fakeWindow();
    early.fbq = (...words: unknown[]) => void said.push(words);
    sayFirst(early, signalTerms(config) as never);
    const late = headOf(config);
    late.fbq = early.fbq;
    await undefined;
    expect(said).toEqual([
      ["consent", "revoke"],
      ["consent", "revoke"],
    ]);
  });
});

describe("what goes wrong", () => {
  const gate = { consentMode: { ad_storage: "ads" } } as const;
  const config = configWith([told("clarity", "clarity"), told("uet", "microsoft-uet")], gate);
  const terms = signalTerms(config) as NonNullable<ReturnType<typeof signalTerms>>;
  const granted = (layer: unknown) =>
    calls(layer)
      .flatMap(([, , states]) => Object.values(states as object))
      .filter((state) => state !== "denied");

  it.each([
    [
      "throws, as in a sandboxed frame",
      {
        get: () => {
          throw new Error("The document is sandboxed");
        },
      },
    ],
    ["is an element of that name", { value: { localName: "img" } }],
  ])("document.cookie %s: all are told that nothing is granted", (_, cookie) => {
    const window = fakeWindow(cookieOf(config, yes));
    Object.defineProperty(window.document, "cookie", cookie);
    sayFirst(window, terms);
    expect(calls(window.dataLayer)).toHaveLength(1);
    expect(granted(window.dataLayer)).toEqual([]);
    expect(window.uetq).toEqual(["consent", "default", { ad_storage: "denied" }]);
    expect(calls((window.clarity as { q: unknown }).q)).toEqual([
      ["consentv2", { ad_Storage: "denied", analytics_Storage: "denied" }],
    ]);
  });

  it("a vendor's object that throws is reported as an error, and the others are told", () => {
    const window = fakeWindow();
    const reportError = vi.fn();
    const cause = new Error("no such queue");
    const throwing = () => {
      throw cause;
    };
    Object.assign(window, { reportError, clarity: throwing, dataLayer: { push: throwing } });
    sayFirst(window, terms);
    expect(reportError.mock.calls).toEqual([[cause], [cause]]);
    expect(window.uetq).toEqual(["consent", "default", { ad_storage: "denied" }]);
  });

  it("an element with the id of a vendor's queue is reported, and the others are told", () => {
    const window = fakeWindow();
    const reportError = vi.fn();
    Object.assign(window, { reportError, dataLayer: { localName: "div" }, clarity: { localName: "img" } });
    sayFirst(window, terms);
    expect(reportError).toHaveBeenCalledTimes(2);
    expect(window.uetq).toEqual(["consent", "default", { ad_storage: "denied" }]);
  });

  it("is thrown from a timer where the browser cannot report it", () => {
    const window = fakeWindow();
    const setTimeout = vi.fn();
    const cause = new Error("no such queue");
    Object.assign(window, {
      reportError: undefined,
      setTimeout,
      uetq: {
        push: () => {
          throw cause;
        },
      },
    });
    sayFirst(window, terms);
    const [[run]] = setTimeout.mock.calls as [[() => void]];
    expect(run).toThrow(cause);
  });

  it("Meta's object that throws later is an uncaught error, and no rejection", () => {
    const window = fakeWindow();
    const queueMicrotask = vi.fn();
    const cause = new Error("no such queue");
    Object.assign(window, { queueMicrotask });
    sayFirst(window, signalTerms(configWith([told("pixel", "meta")])) as never);
    window.fbq = () => {
      throw cause;
    };
    const [[run]] = queueMicrotask.mock.calls as [[() => void]];
    expect(run).toThrow(cause);
  });
});

describe("the snippet", () => {
  it("carries its terms and no text, and cannot be closed by them", () => {
    const config = configWith([told("a</script>", "tiktok")]);
    const html = signalsSnippet(config, "code()", "abc");
    expect(html).toMatch(
      /^<script data-cfasync="false" [^>]* nonce="abc">if\(!window\.kelisimSignals\)\{kelisimSignals=\{.*\};code\(\)\}<\/script>$/,
    );
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    expect(html).not.toContain("Пример");
  });
});
