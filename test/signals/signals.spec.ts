/** What vendors hear of the choice: before their tags, and after each change. */
import type { Config } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import { enginesUnderTest, type Page } from "../engines/index.ts";
import { acceptAll, decide, ready, said, siteIn, waitForRun, withdraw } from "../gate/site.ts";
import json from "../pages/signals/config.json" with { type: "json" };

const config = json as unknown as Config;
const types = [
  "ad_storage",
  "ad_user_data",
  "ad_personalization",
  "analytics_storage",
  "functionality_storage",
  "personalization_storage",
  "security_storage",
];
const ads = types.slice(0, 3);
const told = ["uet", "clarity", "meta", "tiktok", "matomo", "metrica"];

describe.each(enginesUnderTest())("vendors in %s", (engine) => {
  const { open, openAgain, visit, asked } = siteIn(engine, "signals");

  it("are told no before anything else, and load at once where they are not held", async () => {
    const page = await open("index.html");
    await waitForRun(page, ...told);
    expect(await heard(page)).toEqual({
      google: [google("default", "security_storage")],
      uet: ["consent", "default", { ad_storage: "denied" }, "pageLoad"],
      clarity: [clarity("denied", "denied"), ["set", "own", "1"]],
      meta: [
        ["consent", "revoke"],
        ["init", "1"],
        ["track", "PageView"],
      ],
      tiktok: [["holdConsent"], ["page"]],
      matomo: [["requireConsent"], ["trackPageView"]],
      metrica: [[123, "init", {}]],
      metricaIsOff: true,
    });
    expect(asked("ga")).toBe(0);
  });

  it("are told yes by a returning visitor who agreed", async () => {
    const page = await openAgain("index.html");
    await waitForRun(page, ...told, "ga");
    const { google: layer, ...others } = await heard(page);
    expect(layer).toEqual([google("default", ...allOf("ads", "analytics")), "js", "config"]);
    expect(others).toEqual({
      uet: ["consent", "default", { ad_storage: "granted" }, "pageLoad"],
      clarity: [clarity("granted", "granted"), ["set", "own", "1"]],
      meta: [
        ["init", "1"],
        ["track", "PageView"],
      ],
      tiktok: [["page"]],
      matomo: [["requireConsent"], ["setConsentGiven"], ["trackPageView"]],
      metrica: [[123, "init", {}]],
      metricaIsOff: false,
    });
  });

  it("are told no by a returning visitor who refused, and nothing more when they refuse again", async () => {
    const page = await open("empty.html");
    await decide(page, { analytics: false, ads: false });
    await page.goto((await page.url()).replace("empty", "index"));
    await ready(page);
    const before = await heard(page);
    expect(before.google).toEqual([google("default", "security_storage")]);
    expect(before.meta[0]).toEqual(["consent", "revoke"]);
    await decide(page, { analytics: false, ads: false });
    expect(await heard(page)).toEqual(before);
  });

  it("hear of an act at once, Google before its tag that waited", async () => {
    const page = await open("index.html");
    await pushWhenAllowed(page);
    await acceptAll(page);
    await waitForRun(page, "ga");
    await page.waitFor(() => (globalThis as unknown as Layer).dataLayer.length === 5);
    const { google: layer, ...others } = await heard(page);
    expect(layer.slice(1)).toEqual([google("update", ...allOf("ads", "analytics")), "when", "js", "config"]);
    expect(last(others)).toEqual({
      uet: { ad_storage: "granted" },
      clarity: clarity("granted", "granted"),
      meta: ["consent", "grant"],
      tiktok: ["grantConsent"],
      matomo: ["setConsentGiven"],
      metrica: [123, "init", {}],
    });
    expect(others.metricaIsOff).toBe(false);
    await acceptAll(page);
    expect(await heard(page)).toEqual({ google: layer, ...others });
  });

  it("hear of a choice of a part, each what concerns it", async () => {
    const page = await open("index.html");
    const before = await heard(page);
    await decide(page, { analytics: true, ads: false });
    await waitForRun(page, "ga");
    const after = await heard(page);
    expect(after.google[1]).toEqual(google("update", ...allOf("analytics")));
    expect(after.clarity.at(-1)).toEqual(clarity("denied", "granted"));
    expect(after.matomo.at(-1)).toEqual(["setConsentGiven"]);
    expect([after.uet, after.meta, after.tiktok]).toEqual([before.uet, before.meta, before.tiktok]);
  });

  it("hear of a withdrawal in the same turn", async () => {
    const page = await openAgain("index.html");
    await waitForRun(page, ...told, "ga");
    await withdraw(page);
    const { google: layer, ...others } = await heard(page);
    expect(layer.at(-1)).toEqual(google("update", "security_storage"));
    expect(last(others)).toEqual({
      uet: { ad_storage: "denied" },
      clarity: clarity("denied", "denied"),
      meta: ["consent", "revoke"],
      tiktok: ["revokeConsent"],
      matomo: ["forgetConsentGiven"],
      metrica: [123, "destruct"],
    });
    expect(others.metricaIsOff).toBe(true);
  });

  it("hear of a change in another tab, once, Google before its tag that waited", async () => {
    const { page, visitor } = await visit("empty.html");
    await decide(page, { analytics: false, ads: false });
    // With a choice made before, this page has not loaded what tells vendors.
    await page.goto((await page.url()).replace("empty", "index"));
    await ready(page);
    await pushWhenAllowed(page);
    const other = await visitor.newTab(await page.url());
    await ready(other);
    await acceptAll(other);
    await waitForRun(page, "ga");
    await page.waitFor(() => (globalThis as unknown as Layer).dataLayer.length === 5);
    const { google: layer, ...others } = await heard(page);
    expect(layer.slice(1)).toEqual([google("update", ...allOf("ads", "analytics")), "when", "js", "config"]);
    expect(others.meta.slice(3)).toEqual([["consent", "grant"]]);
    await withdraw(other);
    await page.waitFor(() => (globalThis as unknown as { disableYaCounter123?: boolean }).disableYaCounter123);
    const after = await heard(page);
    expect(after.google.slice(5)).toEqual([google("update", "security_storage")]);
    expect(after.meta.slice(4)).toEqual([["consent", "revoke"]]);
  });

  it("are told first under a strict policy for scripts too", async () => {
    const page = await open(`empty.html?csp=${encodeURIComponent("script-src 'nonce-NONCE' 'self'")}`);
    const first = () => (globalThis as unknown as { ttq?: unknown }).ttq;
    expect(await page.evaluate(first)).toEqual([["holdConsent"]]);
  });

  it("of a data layer of another name hear first too, where the config names it", async () => {
    const gate = { ...config.gate, dataLayer: ["shopLayer"] };
    const page = await open(`renamed.html?config=${encodeConfig({ gate })}`);
    await waitForRun(page, "container");
    await acceptAll(page);
    const words = await page.evaluate(() => {
      const { shopLayer = [], dataLayer } = globalThis as unknown as Partial<Record<string, ArrayLike<unknown>[]>>;
      return [...shopLayer.map((call) => call[1] ?? (call as { event?: string }).event), typeof dataLayer];
    });
    expect(words).toEqual(["default", "gtm.js", "update", "undefined"]);
    expect(said(page)).toEqual([]);
  });

  it.skipIf(engine === "webkit")(
    "a data layer that nobody is told of is said to be, from whatever host it is read",
    async () => {
      const page = await open("renamed.html");
      await waitForRun(page, "container");
      await acceptAll(page);
      expect(said(page).join("\n")).toContain('the data layer "shopLayer", which hears nothing');
    },
  );

  it.skipIf(engine === "webkit")("a page without the snippet says so when the visitor acts", async () => {
    const page = await open("index.html?head=none&config=e30");
    await acceptAll(page);
    expect(said(page).join("\n")).toContain("kelisim-signals.js is not in the head");
  });
});

interface Layer {
  readonly dataLayer: unknown[];
}

/** The operator's own code, which waits for the service and runs in the very turn that lets it in. */
const pushWhenAllowed = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    kelisim.when("ga", () => (globalThis as unknown as Layer).dataLayer.push(["when"]));
  });

interface Heard {
  readonly google: readonly unknown[];
  readonly uet: readonly unknown[];
  readonly clarity: readonly unknown[];
  readonly meta: readonly unknown[];
  readonly tiktok: readonly unknown[];
  readonly matomo: readonly unknown[];
  readonly metrica: readonly unknown[];
  readonly metricaIsOff: boolean;
}

/** The vendors' queues; of Google's, the words of consent and the names of the rest. */
function heard(page: Page): Promise<Heard> {
  return page.evaluate(() => {
    type Queue = ArrayLike<unknown>[];
    const globals = globalThis as unknown as Record<string, Queue & { q: Queue; queue: Queue; a: Queue }>;
    const calls = (queue: Queue | undefined): unknown[][] => Array.from(queue ?? []).map((call) => Array.from(call));
    return {
      google: calls(globals.dataLayer).map((call) => (call[0] === "consent" ? call : call[0])),
      uet: Array.from(globals.uetq ?? []) as unknown[],
      clarity: calls(globals.clarity?.q),
      meta: calls(globals.fbq?.queue),
      tiktok: calls(globals.ttq),
      matomo: calls(globals._paq),
      metrica: calls(globals.ym?.a),
      metricaIsOff: (globals.disableYaCounter123 as unknown) === true,
    };
  });
}

function last({ metricaIsOff: _, ...queues }: Omit<Heard, "google">): Record<string, unknown> {
  return Object.fromEntries(Object.entries(queues).map(([vendor, queue]) => [vendor, queue.at(-1)]));
}

const google = (command: string, ...granted: string[]): unknown[] => [
  "consent",
  command,
  Object.fromEntries(types.map((type) => [type, granted.includes(type) ? "granted" : "denied"])),
];

const clarity = (ad: string, analytics: string): unknown[] => [
  "consentv2",
  { ad_Storage: ad, analytics_Storage: analytics },
];

const allOf = (...purposes: string[]): string[] => [
  "security_storage",
  ...(purposes.includes("ads") ? ads : []),
  ...(purposes.includes("analytics") ? ["analytics_storage"] : []),
];
