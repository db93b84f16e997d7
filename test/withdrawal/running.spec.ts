/** `reload` in the report: whether code of what was withdrawn may be running in the page, whoever let it in. */
import { describe, expect, it } from "vitest";
import { hasPart, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { decide, jarIn, type Place, ready, withdraw } from "./jar.ts";

const text = { kk: "Үлгі", ru: "Пример" };
const at = (file: string, config: Place["config"] = {}): Place => ({
  label: "running.pages",
  path: `/running/${file}`,
  config,
});
const all = { analytics: true, ads: true, video: true };
const serving = (changes: object): Place["config"] => ({
  services: [{ id: "counter", purpose: "analytics", title: text, ...changes }],
});

describe.each(enginesUnderTest())("code of what is withdrawn in %s", (engine) => {
  const { arrive, open, address } = jarIn(engine);

  /** A page whose visitor has accepted all on the page before it. */
  const acceptedAt = async (place: Place): Promise<Page> => {
    const page = await open(await arrive(), { ...place, path: "/running/empty.html" });
    await decide(page, all);
    await page.goto(address(place));
    await ready(page);
    return page;
  };
  const reloads = async (page: Page, ...purposes: string[]): Promise<boolean> =>
    (await withdraw(page, ...purposes)).reload;

  it("runs from a vendor's own tag that was never held, and in its frame; not where there is but an image", async () => {
    const page = await acceptedAt(at("tags.html"));
    await page.waitFor(() => globalThis.__ran?.includes("counter"));
    expect(await page.evaluate(() => document.body.querySelector("script"))).toBeNull();
    expect(await reloads(page, "ads")).toBe(false);
    expect(await reloads(page, "video")).toBe(true);
    expect(await reloads(page, "analytics")).toBe(true);
    // It goes on, whatever was said before.
    expect(await reloads(page, "analytics")).toBe(true);
  });

  it("does not run where nothing but frames and images was let in, which are shut", async () => {
    const page = await acceptedAt(at("inert.html"));
    await page.waitFor(() => document.querySelector("iframe")?.hasAttribute("src"));
    expect(await reloads(page)).toBe(false);
  });

  it("does not run where all was refused, and the guard holds the tags", async () => {
    const page = await open(await arrive(), at("tags.html"));
    await decide(page, { analytics: false });
    expect(await reloads(page)).toBe(false);
  });

  it("runs where code waited for it", async () => {
    const page = await acceptedAt(at("empty.html"));
    await page.evaluate(() => void kelisim.when("counter", () => {}));
    expect([await reloads(page, "ads"), await reloads(page, "analytics")]).toEqual([false, true]);
  });

  it("runs where a listener brought it", async () => {
    const page = await open(await arrive(), at("empty.html"));
    const source = new URL(await page.url()).origin.replace("running.pages", "counter.thirdparty");
    await page.evaluate((origin) => {
      kelisim.on("decision", () => {
        document.head.append(Object.assign(document.createElement("script"), { src: `${origin}/tag.js?name=counter` }));
      });
    }, source);
    await decide(page, all);
    await page.waitFor(() => globalThis.__ran?.includes("counter"));
    expect([await reloads(page, "ads"), await reloads(page, "analytics")]).toEqual([false, true]);
  });

  it.each<[string, object, boolean]>([
    ["that is said to be in the bundle", { bundled: true }, true],
    ["that has asked its host for nothing", { hosts: ["quiet.example"] }, false],
    ["that is told by its signal, and runs in any page", { gate: "signal" }, false],
  ])("of the site's own files, %s", async (_, changes, expected) => {
    const page = await acceptedAt(at("empty.html", serving(changes)));
    expect(await reloads(page)).toBe(expected);
  });

  it("of the site's own files runs where it has asked its host for something", async () => {
    const page = await acceptedAt(at("empty.html"));
    const source = new URL(await page.url()).origin.replace("running.pages", "counter.thirdparty");
    await page.evaluate(async (origin) => void (await fetch(`${origin}/collect`)), source);
    expect([await reloads(page, "ads"), await reloads(page, "analytics")]).toEqual([false, true]);
  });
});

describe.each(enginesUnderTest())("a page that comes back from the browser's memory in %s", (engine) => {
  const { arrive, address } = jarIn(engine);
  /** A page without the SDK, where the server takes the record: no tab tells of it, so that every engine keeps the page. */
  const taken = (): string => address({ ...at("empty.html"), setCookie: ["kelisim=; Max-Age=0; Path=/"] });

  /** A page of a visitor who has accepted all. */
  const acceptedBefore = async (): Promise<Page> => {
    const visitor = await arrive({ backForwardCache: true });
    const page = await visitor.open(address(at("empty.html")));
    await ready(page);
    await decide(page, all);
    return page;
  };
  const arriveAt = async (page: Page, file: string): Promise<void> => {
    await page.goto(address(at(file)));
    await ready(page);
    await page.evaluate(() => void Object.assign(window, { isSamePage: true }));
  };
  const goAndComeBack = async (page: Page): Promise<void> => {
    await page.evaluate((next) => {
      const link = document.querySelector<HTMLAnchorElement>("#next") ?? document.createElement("a");
      link.href = next;
      document.body.append(link);
    }, `${taken()}&kelisim=none`);
    const path = await page.evaluate(() => location.pathname);
    await page.click("#next");
    await page.waitFor(() => location.search.includes("kelisim=none"));
    await page.back();
    await page.waitFor((before) => location.pathname === before, path);
  };
  const isSame = (page: Page): Promise<boolean> => page.evaluate(() => "isSamePage" in window);

  it("is loaded anew where code ran in it that is not allowed by now", async () => {
    const page = await acceptedBefore();
    await arriveAt(page, "counter.html");
    expect(await page.evaluate(() => globalThis.__ran)).toEqual(["counter"]);
    await goAndComeBack(page);
    await page.waitFor(() => !("isSamePage" in window) && typeof kelisim?.status === "function");
    expect(await page.evaluate(() => globalThis.__ran)).toBeUndefined();
  });

  it("stays with what was typed, and the visitor is told", async () => {
    const page = await acceptedBefore();
    await arriveAt(page, "counter.html");
    await page.click("#name");
    await page.type("Айгүл");
    await goAndComeBack(page);
    await waitForPart(page, "saved");
    expect([await isSame(page), await page.evaluate(() => document.querySelector("input")?.value)]).toEqual([
      true,
      "Айгүл",
    ]);
  });

  it("stays where nothing runs", async () => {
    const page = await acceptedBefore();
    await arriveAt(page, "empty.html");
    await goAndComeBack(page);
    await page.waitFor(() => "isSamePage" in window && kelisim.status("analytics") === "undecided");
    // Comes after what was to be done on coming back.
    await withdraw(page);
    expect([await isSame(page), await hasPart(page, "saved")]).toEqual([true, false]);
  });

  // Chromium keeps no answer to a form.
  it.skipIf(engine === "chromium")("sends no form again: its address is asked for", async () => {
    const page = await acceptedBefore();
    await arriveAt(page, "empty.html");
    await page.click("#send");
    await page.waitFor(() => location.pathname.endsWith("counter.html") && globalThis.__ran?.includes("counter"));
    await ready(page);
    await page.evaluate(() => void Object.assign(window, { isSamePage: true }));
    await goAndComeBack(page);
    await page.waitFor(() => !("isSamePage" in window) && typeof kelisim?.status === "function");
    const [load] = await page.evaluate(() =>
      performance.getEntriesByType("navigation").map((entry) => (entry as PerformanceNavigationTiming).type),
    );
    expect([load, await page.evaluate(() => globalThis.__ran)]).toEqual(["navigate", undefined]);
  });
});
