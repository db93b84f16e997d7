import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import type { Engine, EngineName, JarCookie, Page, Visitor } from "../engines/engine.ts";
import { isWhole } from "../engines/matrix.ts";
import { sharedEngine } from "../engines/shared.ts";
import guardConfig from "../pages/guard/config.json" with { type: "json" };

/** How a page uses the script tag: the guard in its head and vendors' tags as they are, or inert tags alone. */
export const setUps = ["guard", "inert"] as const;
export type SetUp = (typeof setUps)[number];

/**
 * A page with the guard has inert tags too, and all that can break without it. By night each hostility meets inert tags
 * alone as well; by day those do that are about what a page has put in our way before the guard would have come.
 */
export const usualSetUps: readonly SetUp[] = isWhole ? setUps : ["guard"];

/** What is wrong with a page. */
export interface Hostility {
  /** HTML before the SDK's tags. */
  readonly first?: string;
  /** HTML right behind the SDK's tags: after the guard, before a deferred script. */
  readonly next?: string;
  /** HTML at the end of the body, which a deferred script comes after. */
  readonly last?: string;
}

export interface HostileSite {
  readonly demo: () => Demo;
  visit(setUp: SetUp, hostility: Hostility): Promise<Visit>;
  /** Makes a page on a host of its own. @param html instead of the usual one */
  make(setUp: SetUp, hostility: Hostility, html?: string): Promise<{ readonly address: string; readonly host: string }>;
  /** A fresh profile; closed after the test. */
  visitor(): Promise<Visitor>;
  /** Names of the vendor's requests that pages on a host have made. */
  requestsOf(host: string): string[];
}

export interface Visit {
  readonly page: Page;
  readonly visitor: Visitor;
  /** Names of the vendor's requests so far. */
  requests(): string[];
  /** The same, behind a request of the page's own that has come in by then. */
  vendorRequests(): Promise<string[]>;
  /** Nothing of the vendor's left or was stored, though its code tried again, and the page's own content works. */
  expectShutAndAlive(): Promise<void>;
  /** All of the vendor's tags have come, each once, and its cookies are in the jar. */
  expectReleased(): Promise<void>;
  jar(): Promise<string[]>;
}

/** What the pages keep for the tests. */
declare global {
  /** First arguments of `console.error`. */
  var told: string[];
  /** A vendor's code tries all it can; `name` tells the server which time it was. */
  var vendor: (name: string) => void;
  /** Asks for two pixels of the page's own, one after the other. */
  var askOwn: (name: string) => void;
}

const patience = { timeout: 10_000 };
const recordName = "kelisim";

/** What the vendor's tags ask for once they may, by set-up. */
const tags = ["inert-image", "inert-script", "inert-script-pixel", "inert-inline"];
const made = ["made-image", "made-script", "made-script-pixel", "made-html"];
export const expected: Record<SetUp, readonly string[]> = { inert: tags, guard: [...tags, ...made] };

const inPage = String.raw;

/** Before anything else, with functions that no later script can take away. */
const prelude = inPage`<script>
globalThis.told = [];
(() => {
  const { console } = globalThis;
  const { error } = console;
  const native = { createElement: document.createElement.bind(document), setTimeout: setTimeout.bind(globalThis) };
  console.error = (...args) => {
    told[told.length] = "" + args[0] + (args[1] === undefined ? "" : " " + args[1]);
    error.apply(console, args);
  };
  addEventListener("error", ({ message }) => { told[told.length] = "uncaught " + message; });
  addEventListener("unhandledrejection", ({ reason }) => { told[told.length] = "uncaught " + reason; });
  globalThis.askOwn = (name) => {
    const image = native.createElement("img");
    image.onload = () => { native.createElement("img").src = "{{thirdparty:own}}/p.gif?name=" + name; };
    image.src = "{{thirdparty:own}}/p.gif?name=before-" + name;
  };
})();
</script>`;

/** Every way of a vendor that the guard holds without a request having left. */
const vendorCode = inPage`<script>
globalThis.vendor = (name) => {
  const tries = [
    () => { const image = document.createElement("img"); image.src = "{{thirdparty:stats}}/p.gif?name=" + name + "-image"; },
    () => { const script = document.createElement("script"); script.src = "{{thirdparty:stats}}/tag.js?cookies=_st_made:1y&name=" + name + "-script"; document.head.append(script); },
    () => { document.createElement("p").innerHTML = '<img src="{{thirdparty:stats}}/p.gif?name=' + name + '-html" alt="">'; },
    () => { document.cookie = "_st_written=1; path=/"; },
    () => { localStorage.setItem("st_a", "1"); },
    () => { fetch("{{thirdparty:stats}}/collect?name=" + name + "-fetch", { mode: "no-cors" }).catch(() => {}); },
    () => { navigator.sendBeacon("{{thirdparty:stats}}/collect?name=" + name + "-beacon"); },
    () => { const call = new XMLHttpRequest(); call.open("GET", "{{thirdparty:stats}}/collect?name=" + name + "-xhr"); call.send(); },
  ];
  for (const attempt of tries) try { attempt(); } catch {}
};
vendor("made");
</script>`;

const inertTags = inPage`
<img data-kelisim="stats" data-src="{{thirdparty:stats}}/p.gif?name=inert-image" alt="">
<script type="text/plain" data-kelisim="stats" data-src="{{thirdparty:stats}}/tag.js?cookies=_st_inert:1y&amp;name=inert-script"></script>
<script type="text/plain" data-kelisim="stats">
{ const image = document.createElement("img"); image.src = "{{thirdparty:stats}}/p.gif?name=inert-inline"; }
</script>`;

export function htmlOf(setUp: SetUp, { first = "", next = "", last = "" }: Hostility): string {
  return `<!doctype html>
<html lang="kk">
<head>
<meta charset="utf-8">
<title>Hostile</title>
<link rel="icon" href="data:,">
${prelude}
${first}
<!-- kelisim -->
${next}
</head><body>
<main id="content"><button id="own" type="button" onclick="this.textContent += '!'">own</button></main>
${inertTags}
${setUp === "guard" ? vendorCode : ""}
<script>askOwn("parsed")</script>
${last}
</body>
</html>`;
}

/** One engine and one site for the tests of a block; its pages are made as they are visited. */
export function hostileSiteIn(name: EngineName): HostileSite {
  let engine: Engine;
  let demo: Demo;
  let folder: string;
  let visits = 0;
  const here: Visitor[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "kelisim-hostile-"));
    for (const setUp of setUps) {
      await mkdir(join(folder, setUp));
      const config = { ...guardConfig, gate: { guard: setUp === "guard" } };
      await writeFile(join(folder, setUp, "config.json"), JSON.stringify(config));
    }
    engine = await sharedEngine(name);
    demo = await startDemo({ port: 0, pages: folder });
  });
  afterEach(async () => {
    for (const visitor of here.splice(0)) await visitor.close();
  });
  afterAll(async () => {
    await engine?.close();
    await demo?.close();
    await rm(folder, { recursive: true });
  });
  const make: HostileSite["make"] = async (setUp, hostility, html = htmlOf(setUp, hostility)) => {
    // A page and a host for each visit: what an earlier one still asks for is not taken for this one's.
    const host = `visit-${++visits}.hostile`;
    await writeFile(join(folder, setUp, `${visits}.html`), html);
    return { host, address: demo.url(`${host}.pages`, `/${setUp}/${visits}.html`) };
  };
  const newVisitor = async (): Promise<Visitor> => {
    const visitor = await engine.newVisitor();
    here.push(visitor);
    demo.clearRequests();
    return visitor;
  };
  return {
    demo: () => demo,
    make,
    visitor: newVisitor,
    requestsOf: (host) => vendorRequestsIn(namesOf(demo, host)),
    async visit(setUp, hostility) {
      const { address, host } = await make(setUp, hostility);
      const visitor = await newVisitor();
      return visitIn({ setUp, page: await visitor.open(address), visitor, demo, host });
    },
  };
}

const namesOf = (demo: Demo, host: string): string[] =>
  demo
    .requests()
    .filter(({ referer }) => referer === "" || referer.includes(host))
    .map(({ name }) => name);

/** Without the page's own. */
const vendorRequestsIn = (names: readonly string[]): string[] =>
  names.filter((name) => !/^(before-)?(parsed|fence-\d+)$|^(first|second|fenced)(-after)?$/.test(name));

interface VisitOptions extends Pick<Visit, "page" | "visitor"> {
  readonly setUp: SetUp;
  readonly demo: Demo;
  readonly host: string;
}

function visitIn({ setUp, page, visitor, demo, host }: VisitOptions): Visit {
  let fences = 0;
  let presses = 0;
  const names = (): string[] => namesOf(demo, host);
  const vendorNames = (): string[] => vendorRequestsIn(names());
  const pass = async (name: string): Promise<void> => {
    await expect.poll(() => names().includes(name), patience).toBe(true);
  };
  const jar = async (): Promise<string[]> => (await visitor.cookies()).map(({ name }: JarCookie) => name).sort();
  const vendorRequests: Visit["vendorRequests"] = async () => {
    await pass("parsed");
    const name = `fence-${++fences}`;
    await page.evaluate((given) => askOwn(given), name);
    await pass(name);
    return vendorNames();
  };
  return {
    page,
    visitor,
    requests: vendorNames,
    vendorRequests,
    jar,
    async expectShutAndAlive() {
      await page.evaluate(() => globalThis.vendor?.("again"));
      expect(await vendorRequests()).toEqual([]);
      expect((await jar()).filter((name) => name !== recordName && name !== "demo_third")).toEqual([]);
      await page.click("#own");
      const text = `own${"!".repeat(++presses)}`;
      await page.waitFor((wanted) => document.getElementById("own")?.textContent === wanted, text);
    },
    async expectReleased() {
      const wanted = [...expected[setUp]].sort();
      const arrived = (): string[] => vendorNames().filter((name) => !name.startsWith("again"));
      await expect.poll(() => arrived().sort(), patience).toEqual(wanted);
      const cookies = setUp === "guard" ? ["_st_inert", "_st_made"] : ["_st_inert"];
      await expect.poll(jar, patience).toEqual(expect.arrayContaining([...cookies, recordName]));
    },
  };
}
