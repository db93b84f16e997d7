import { describe, expect, it } from "vitest";
import { part } from "../engines/dialog.ts";
import { type EngineName, enginesUnderTest } from "../engines/index.ts";
import { isWhole, runsEveryCase } from "../engines/matrix.ts";
import { expectReported, expectSaid, expectUsable } from "./acts.ts";
import { hostileSiteIn, type SetUp, setUps } from "./hostile-site.ts";

const throwing = (owner: string, name: string): string =>
  `Object.defineProperty(${owner}, "${name}", { configurable: true, get() { throw new Error("${name} is shut") } });`;

/** What the SDK can do without, or works on top of. */
const borne: Record<string, string> = {
  "localStorage and sessionStorage throw": throwing("window", "localStorage") + throwing("window", "sessionStorage"),
  "fetch, sendBeacon and crypto.randomUUID are missing":
    "fetch = undefined; delete Navigator.prototype.sendBeacon; delete Crypto.prototype.randomUUID;",
  "BroadcastChannel, cookieStore and requestIdleCallback are missing": `
    for (const name of ["BroadcastChannel", "cookieStore", "requestIdleCallback"])
      Object.defineProperty(window, name, { configurable: true, writable: true, value: undefined });`,
  "Promise is an old library's": `
    const Native = Promise;
    Promise = function Promise(run) {
      const made = new Native(run);
      this.then = (a, b) => made.then(a, b);
      // For WebKit's driver, whose code runs in the page.
      this.finally = (end) => made.finally(end);
    };
    Promise.resolve = (value) => new Promise((resolve) => resolve(value));
    Promise.reject = (cause) => new Promise((_, reject) => reject(cause));
    Promise.race = (list) => new Promise((resolve, reject) => Native.race(list).then(resolve, reject));
    Promise.all = (list) => new Promise((resolve, reject) => Native.all(list).then(resolve, reject));`,
  "Promise.prototype.then is wrapped, as zone.js does": `
    const { then } = Promise.prototype;
    Promise.prototype.then = function (a, b) { return then.call(this, a && ((value) => a(value)), b && ((value) => b(value))); };`,
  "MutationObserver, fetch and setTimeout are wrapped": `
    const [Watch, get, later] = [MutationObserver, fetch, setTimeout];
    MutationObserver = class extends Watch { constructor(run) { super((...given) => run(...given)); } };
    fetch = (...given) => get(...given);
    setTimeout = (run, ...given) => later(() => run(), ...given);`,
  "arrays and functions are extended, as Prototype.js and MooTools do": `
    for (const type of [Array, Function, String, Number]) type.prototype.each = function (run) { return run(this); };
    Array.prototype.toJSON = function () { return this.slice(); };
    Array.from = (list) => { const made = []; for (const item of list) made.push(item); return made; };
    Array.prototype.contains = Array.prototype.includes;`,
  "names of the browser are variables of the page": `
    var Request = "r", Event = 1, Text = "t", Comment = [], Selection = 0, History = "", Option = null;
    var name = "n", status = "s", event = "e", origin = "o", length = 9;`,
};

/** What it cannot do without: it says so, and all stays shut. */
const reported: Record<string, readonly [code: string, said: RegExp]> = {
  "JSON.parse throws": ["JSON.parse = () => { throw new Error('shut') };", /\[kelisim\] nothing optional is let in/],
  "MutationObserver is missing": ["MutationObserver = undefined;", /\[kelisim\] everything stays shut/],
  "document.cookie throws": [
    `Object.defineProperty(Document.prototype, "cookie", {
      configurable: true, get() { throw new Error("shut") }, set() { throw new Error("shut") },
    });`,
    /\[kelisim\] everything stays shut/,
  ],
  "no style sheet can be made": ["delete CSSStyleSheet.prototype.replaceSync;", /\[kelisim\]/],
  "no shadow root can be made": ["delete Element.prototype.attachShadow;", /\[kelisim\]/],
};

/** Before the SDK's tags, and right behind them: behind the guard, before the deferred script. */
const places = ["first", "next"] as const;

type Way = readonly [setUp: SetUp, place: (typeof places)[number]];

/** By day each of the two set-ups has one of the two places, and other engines than Chromium the one that the guard meets. */
function waysIn(engine: EngineName): readonly Way[] {
  if (isWhole) return setUps.flatMap((setUp) => places.map((place) => [setUp, place] as const));
  const ways: Way[] = [
    ["guard", "first"],
    ["inert", "next"],
  ];
  return runsEveryCase(engine) ? ways : ways.slice(0, 1);
}

describe.each(enginesUnderTest())("a page with patched or missing globals in %s", (engine) => {
  const { visit } = hostileSiteIn(engine);

  describe.each(waysIn(engine))("%s, %s", (setUp, place) => {
    it.each(Object.entries(borne))("is usable: %s", async (_, code) => {
      await expectUsable(await visit(setUp, { [place]: `<script>{${code}}</script>`.replace("{var", "var") }));
    });

    // WebKit's driver runs its own code in the page and cannot do without these.
    it.skipIf(engine === "webkit")(
      "takes a refusal, and says that there are no settings: Promise is missing",
      async () => {
        const hostile = await visit(setUp, { [place]: "<script>Promise = undefined;</script>" });
        await hostile.page.click(part("reject-all"));
        await expect.poll(hostile.jar, { timeout: 10_000 }).toContain("kelisim");
        await hostile.page.click(part("reopen"));
        await expectSaid(hostile, /\[kelisim\] the dialogs did not load/);
      },
    );

    it.skipIf(engine === "webkit")("says so and stays shut: JSON is missing", async () => {
      const hostile = await visit(setUp, { [place]: "<script>JSON = undefined;</script>" });
      await expectReported(hostile, /\[kelisim\] nothing optional is let in/);
    });

    it.each(Object.entries(reported))("says so and stays shut: %s", async (_, [code, said]) => {
      await expectReported(await visit(setUp, { [place]: `<script>${code}</script>` }), said);
    });

    // The guard takes this as it finds it, and so has to come first; see "What does not" in the threat model.
    if (setUp === "guard" && place === "first") return;

    it("is usable: URL is a variable of the page", async () => {
      await expectUsable(await visit(setUp, { [place]: "<script>var URL = '/api';</script>" }));
    });
  });
});
