import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Demo, startDemo } from "../../examples/server/demo.ts";
import { type Engine, enginesUnderTest, type Visitor } from "./index.ts";
import { sharedEngine } from "./shared.ts";

interface Seen {
  readonly clicks: boolean[];
  readonly keys: string[];
  readonly restored: boolean[];
}

// What pages/page.js defines.
declare const seen: Seen;
declare function setCookie(line: string): void;

let demo: Demo;

beforeAll(async () => {
  demo = await startDemo({ port: 0, pages: fileURLToPath(new URL("pages", import.meta.url)) });
});

afterAll(() => demo.close());

describe.each(enginesUnderTest())("%s", { timeout: 120_000 }, (name) => {
  let engine: Engine;
  let visitor: Visitor;
  const shop = (path = "/"): string => demo.url("shop.pages", path);

  beforeAll(async () => {
    engine = await sharedEngine(name);
  }, 60_000);
  afterAll(() => engine?.close(), 60_000);
  beforeEach(async () => {
    visitor = await engine.newVisitor();
  }, 60_000);
  afterEach(() => visitor.close(), 60_000);

  it("evaluates with arguments and awaits, also under a strict Content-Security-Policy", async () => {
    const csp = encodeURIComponent("default-src 'none'; require-trusted-types-for 'script'");
    const page = await visitor.open(shop(`/?csp=${csp}`));
    expect(await page.evaluate(async (a: number, b: { c: number }) => a + b.c, 1, { c: 2 })).toBe(3);
    expect(await page.evaluate(() => undefined)).toBeUndefined();
    await expect(page.evaluate(() => Promise.reject(new Error("on purpose")))).rejects.toThrow("on purpose");
  });

  it("clicks what is below the fold in nested shadow roots", async () => {
    const page = await visitor.open(shop());
    await page.click("#deep");
    await page.waitFor(() => seen.clicks.length);
    expect(await page.evaluate(() => seen.clicks)).toEqual([true]);
  });

  it("presses keys and types into what has the focus", async () => {
    const page = await visitor.open(shop());
    await page.click("#field");
    await page.type("Келісім");
    expect(await page.evaluate(() => document.querySelector("input")?.value)).toBe("Келісім");
    await page.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("host");
    await page.press("Space");
    await page.waitFor(() => seen.clicks.length);
    await page.press("Shift+Tab");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("field");
    expect(await page.evaluate(() => document.hasFocus())).toBe(true);
    await page.press("Escape");
    expect(await page.evaluate(() => seen.keys)).toEqual(expect.arrayContaining(["Tab", "Shift+Tab", "Escape"]));
  });

  it("tells what the cookie jar holds, and takes one out", async () => {
    const httpOnly = encodeURIComponent("server=1; HttpOnly; Path=/");
    const page = await visitor.open(shop(`/?cookie=${httpOnly}`));
    const before = Date.now() / 1000;
    await page.evaluate(() => {
      setCookie("year=1; path=/; max-age=31536000; SameSite=Lax");
      setCookie("session=1; path=/");
    });
    const jar = new Map((await visitor.cookies()).map((cookie) => [cookie.name, cookie]));
    expect([...jar.keys()].sort()).toEqual(["server", "session", "year"]);
    expect(jar.get("year")).toMatchObject({ value: "1", domain: "shop.pages.localhost", path: "/", sameSite: "Lax" });
    expect(Math.abs((jar.get("year")?.expires ?? 0) - before - 31_536_000)).toBeLessThan(60);
    expect(jar.get("session")).toMatchObject({ expires: undefined, httpOnly: false, secure: false });
    expect(jar.get("server")).toMatchObject({ httpOnly: true });
    await visitor.deleteCookie("server");
    expect((await visitor.cookies()).map((cookie) => cookie.name).sort()).toEqual(["session", "year"]);
  });

  it("drives two tabs that share cookies and hear each other", async () => {
    const first = await visitor.open(shop());
    const second = await visitor.newTab(shop());
    await second.evaluate(() => {
      new BroadcastChannel("tabs").onmessage = (event) => Object.assign(globalThis, { heard: event.data });
    });
    await first.evaluate(() => {
      setCookie("shared=1; path=/");
      new BroadcastChannel("tabs").postMessage("hello");
    });
    await second.waitFor(() => "heard" in globalThis);
    expect(await second.evaluate(() => document.cookie)).toBe("shared=1");
    for (const page of [first, second, first]) await page.click("#deep");
    expect(await first.evaluate(() => seen.clicks.length)).toBe(2);
    expect(await second.evaluate(() => seen.clicks.length)).toBe(1);
    await second.close();
    expect(await first.url()).toBe(shop());
  });

  it("comes back from the back/forward cache", async () => {
    const remembering = await engine.newVisitor({ backForwardCache: true });
    const page = await remembering.open(shop());
    await page.click("#next");
    await page.waitFor(() => document.title === "Next" && document.readyState === "complete");
    await page.back();
    expect(await page.url()).toBe(shop());
    await page.waitFor(() => seen.restored.length === 2);
    expect(await page.evaluate(() => seen.restored)).toEqual([false, true]);
    await page.goto(shop("/next.html"));
    await page.goto(shop());
    await page.evaluate(() => void Object.assign(globalThis, { old: true }));
    await page.reload();
    expect(await page.evaluate(() => "old" in globalThis)).toBe(false);
    expect(await page.evaluate(() => seen.restored)).toEqual([false]);
    await remembering.close();
  });

  it("opens a page with a request that is never answered", async () => {
    const hang = demo.url("x.thirdparty", "/tag.js?hang=1");
    const page = await visitor.open(shop(`/next.html?${new URLSearchParams({ hang })}`), "parsed");
    expect(await page.evaluate(() => document.readyState)).toBe("interactive");
  });

  it("gives every visitor a profile of its own", async () => {
    const page = await visitor.open(shop());
    await page.evaluate(() => {
      setCookie("mine=1; path=/; max-age=1000");
      localStorage.setItem("mine", "1");
    });
    const other = await engine.newVisitor({
      viewport: { width: 320, height: 640 },
      colorScheme: "dark",
      reducedMotion: true,
    });
    const fresh = await other.open(shop());
    expect(await other.cookies()).toEqual([]);
    expect(
      await fresh.evaluate(() => ({
        storage: localStorage.length,
        size: [innerWidth, innerHeight],
        dark: matchMedia("(prefers-color-scheme: dark)").matches,
        still: matchMedia("(prefers-reduced-motion: reduce)").matches,
      })),
    ).toEqual({ storage: 0, size: [320, 640], dark: true, still: true });
    await other.close();
    expect((await visitor.cookies()).map((cookie) => cookie.name)).toEqual(["mine"]);
  });

  it("starts the page's clock and privacy signal where the query says", async () => {
    const clock = Date.UTC(2027, 0, 31);
    const page = await visitor.open(shop(`/?clock=${clock}&gpc=1`));
    const [now, made, privacy] = await page.evaluate(() => [
      Date.now(),
      Date.parse(new Date().toISOString()),
      "globalPrivacyControl" in navigator && navigator.globalPrivacyControl,
    ]);
    expect(Number(now) - clock).toBeGreaterThanOrEqual(0);
    expect(Number(now) - clock).toBeLessThan(60_000);
    expect(made).toBeGreaterThanOrEqual(Number(now));
    expect(privacy).toBe(true);
  });
});
