import type { Config } from "@kelisim/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser, type Page } from "../../page/page.fixture.ts";
import { lockSnippet } from "../lock-snippet.ts";
import { startTrial } from "./start-trial.ts";
import { trialSnippet } from "./trial-snippet.ts";
import { type TrialTerms, trialHeader, trialTerms } from "./trial-terms.ts";

const text = { kk: "Үлгі", ru: "Пример" };
const config = {
  id: "shop",
  name: text,
  controllers: [{ name: text }],
  hosts: ["shop.kz"],
  policy: { languages: ["kk", "ru"] },
  consent: { months: 13 },
  intro: text,
  purposes: [{ id: "stats", kind: "device", title: text, description: text }],
  services: [{ id: "px", purpose: "stats", title: text, hosts: ["px.kz"] }],
  gate: { guard: true, lock: { allow: ["'self'", "https://cdn.kz"], trial: { report: "/trial", sample: 0.5 } } },
} as const satisfies Config;
const withLock = (lock: NonNullable<NonNullable<Config["gate"]>["lock"]>): Config => ({ ...config, gate: { lock } });

const browser = fakeBrowser();
let page: Page;
let resources: (entries: readonly { name: string; initiatorType: string }[]) => void;
let said: string[];
let sent: string[];

function open(address: string): void {
  page = browser.open("", address);
  said = [];
  sent = [];
  Object.assign(page, {
    PerformanceObserver: class {
      constructor(run: (list: { getEntries(): unknown }) => void) {
        resources = (entries) => run({ getEntries: () => entries });
      }
      observe() {}
      disconnect() {}
    },
    WebSocket: class {},
    Worker: class {},
    Blob: class {
      readonly parts: string[];
      constructor(parts: string[]) {
        this.parts = parts;
      }
    },
  });
  vi.spyOn(page.console, "error").mockImplementation((line: string) => void said.push(line));
  Object.defineProperty(page.Navigator.prototype, "sendBeacon", {
    value: (url: string, { parts }: { parts: string[] } = { parts: [] }) => sent.push(`${url} ${parts.join("")}`),
    configurable: true,
    writable: true,
  });
}
const start = (changes: Partial<TrialTerms> = {}) => startTrial(page, { ...trialTerms(config, "/"), ...changes });
const ask = (name: string, initiatorType = "fetch"): void => resources([{ name, initiatorType }]);
function hide(): void {
  Object.defineProperty(page.document, "visibilityState", { value: "hidden", configurable: true });
  page.document.dispatchEvent(new page.Event("visibilitychange"));
}

beforeEach(() => open("https://shop.localhost/basket"));
afterEach(() => vi.restoreAllMocks());

describe("a trial of the lock", () => {
  it("says once of each host, on a developer's machine, what the lock would refuse", () => {
    start();
    for (const name of ["https://leads.kz/1", "https://leads.kz/2"]) ask(name);
    ask("https://img.kz:8443/x", "img");
    expect(said).toEqual([
      '[kelisim] the lock would refuse connect-src to https://leads.kz; if the site needs it, add "https://leads.kz" to gate.lock.allow',
      '[kelisim] the lock would refuse img-src to https://img.kz:8443; if the site needs it, add "https://img.kz:8443" to gate.lock.allow',
    ]);
  });

  it.each([
    "https://shop.localhost/x",
    "https://cdn.kz/x",
    "https://px.kz/x",
    "https://a.px.kz/x",
    "https://px.kz:1/",
    "data:,x",
    "blob:x",
  ])("says nothing of %s", (name) => {
    start();
    ask(name);
    expect(said).toEqual([]);
  });

  it("sees calls whose answer nobody reads", () => {
    const asked: unknown[] = [];
    Object.assign(page, { fetch: (...given: unknown[]) => asked.push(given) });
    start();
    void page.fetch("https://leads.kz/x", { method: "POST" });
    void page.fetch({ url: "https://other.kz/x" } as Request);
    new page.XMLHttpRequest().open("POST", "https://xhr.kz/x");
    page.navigator.sendBeacon("https://beacon.kz/x");
    expect(asked[0]).toEqual(["https://leads.kz/x", { method: "POST" }]);
    expect(said.map((line) => /https:[^;]*/.exec(line)?.[0])).toEqual([
      "https://leads.kz",
      "https://other.kz",
      "https://xhr.kz",
      "https://beacon.kz",
    ]);
  });

  it("sees sockets and workers, which are as they were", () => {
    const { WebSocket } = page;
    const stop = start();
    const socket = new page.WebSocket("wss://ws.kz/x");
    new page.Worker(new page.URL("https://w.kz/x"));
    expect(socket).toBeInstanceOf(WebSocket);
    expect(said).toEqual([
      expect.stringContaining("connect-src to wss://ws.kz"),
      expect.stringContaining("worker-src"),
    ]);
    stop();
    expect(page.WebSocket).toBe(WebSocket);
  });

  it("hears what a server's policy reports", () => {
    start();
    const violation = { blockedURI: "https://leads.kz/x", effectiveDirective: "connect-src", disposition: "report" };
    page.document.dispatchEvent(Object.assign(new page.Event("securitypolicyviolation"), violation));
    expect(said).toHaveLength(1);
  });

  it("leaves connections out where the guard holds them", () => {
    start({ leavesConnections: true });
    ask("https://leads.kz/x");
    ask("https://img.kz/x", "img");
    expect(said).toEqual([expect.stringContaining("img-src")]);
  });

  it("is quiet elsewhere, and tells the operator's own server of a part of the pages", () => {
    open("https://shop.kz/basket?order=1");
    vi.spyOn(page.Math, "random").mockReturnValue(0.4);
    start();
    ask("https://leads.kz/lead?phone=7");
    hide();
    hide();
    expect(said).toEqual([]);
    expect(sent).toEqual(['https://shop.kz/trial {"wouldRefuse":[["connect-src","https://leads.kz"]]}']);
    open("https://shop.kz/");
    vi.spyOn(page.Math, "random").mockReturnValue(0.6);
    start();
    ask("https://leads.kz/");
    hide();
    expect(sent).toEqual([]);
  });

  it("breaks nothing of a page that it cannot tell of", () => {
    start();
    expect(() => ask("https://[")).not.toThrow();
  });
});

describe("what stands in the head", () => {
  it("is the trial in the lock's place, and the lock without one", () => {
    expect(lockSnippet(config)).toBe("");
    expect(trialSnippet(config, "CODE")).toMatch(/^<script [^>]*>if\(!window\.kelisimTrial\).*CODE\}<\/script>$/);
    const locked = withLock({ allow: ["'self'"] });
    expect([trialSnippet(locked, "CODE"), lockSnippet(locked) === ""]).toEqual(["", false]);
  });

  it("has a header beside it that refuses nothing and names what any choice may open", () => {
    expect(trialHeader(config)).toMatch(/^Content-Security-Policy-Report-Only: default-src 'self' https:\/\/cdn\.kz /);
    expect(trialHeader(config)).toMatch(/ px\.kz \*\.px\.kz .*;report-uri \/trial$/);
    expect(trialHeader(withLock({ allow: ["'self'"], trial: true, connections: "guard" }))).toMatch(
      /;connect-src http: /,
    );
  });
});
