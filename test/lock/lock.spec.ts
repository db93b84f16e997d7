import { readFileSync } from "node:fs";
import { join } from "node:path";
import { lockHash, lockSnippet } from "@kelisim/browser/snippets";
import { hash } from "@kelisim/core";
import { beforeEach, describe, expect, it } from "vitest";
import type { Page, Visitor } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { startsWithBlankPage } from "../engines/matrix.ts";
import { visitorsIn } from "../engines/visitors.ts";
import { decide, ready, said } from "../gate/site.ts";

const patience = { timeout: 10_000 };

describe.each(enginesUnderTest())("the lock in %s", (engine) => {
  const { demo, arrive } = visitorsIn(engine);
  const address = (file = "index.html"): string => demo().url("lock.pages", `/lock/${file}`);
  const asked = (): string[] =>
    [
      ...new Set(
        demo()
          .requests()
          .map(({ name }) => name),
      ),
    ].sort();
  let visitor: Visitor;

  beforeEach(async () => {
    visitor = await arrive();
  });
  const open = async (file?: string): Promise<Page> => {
    const page = await visitor.open(address(file));
    await ready(page);
    return page;
  };
  /** Loads of the page, counted by the page itself. */
  const loads = (page: Page): Promise<number> =>
    page.evaluate(() =>
      Number(sessionStorage.setItem("loads", "1") ?? performance.getEntriesByType("navigation").length),
    );
  const agree = async (page: Page, choices: Record<string, boolean>): Promise<void> => {
    await page.evaluate(() => void Object.assign(globalThis, { old: true }));
    demo().clearRequests();
    // The page goes away under it.
    await decide(page, choices).catch(() => {});
    if (startsWithBlankPage(engine)) await page.reload();
    await page.waitFor(() => !("old" in globalThis) && typeof kelisim?.status === "function");
  };

  it("lets nothing out but what is necessary or the operator's", async () => {
    const page = await open();
    await expect.poll(asked, patience).toEqual(["captcha", "cdn"]);
    expect(await loads(page)).toBe(1);
  });

  it("opens for exactly what was agreed to, with one reload", async () => {
    const page = await open();
    await agree(page, { analytics: true, ads: false });
    await expect.poll(asked, patience).toEqual(["captcha", "cdn", "made", "stats"]);
    await agree(page, { ads: true });
    await expect.poll(asked, patience).toEqual(["ads", "captcha", "cdn", "made", "stats"]);
    demo().clearRequests();
    await page.reload();
    await ready(page);
    await expect.poll(asked, patience).toEqual(["ads", "captcha", "cdn", "made", "stats"]);
  });

  it("locks again once it is withdrawn, and without a record that counts", async () => {
    const page = await open();
    await agree(page, { analytics: true, ads: true });
    await page.evaluate(() => kelisim.withdraw());
    demo().clearRequests();
    await page.reload();
    await ready(page);
    await expect.poll(asked, patience).toEqual(["captcha", "cdn"]);
  });

  it("is shut for a record of another operator, one that is over, and one from the future", async () => {
    const page = await open();
    await agree(page, { analytics: true, ads: true });
    const value = await page.evaluate(() => /kelisim=([^;]*)/.exec(document.cookie)?.[1] ?? "");
    const changed = (index: number, text: string): string => {
      const fields = value.split(".").slice(0, -1).with(index, text).join(".");
      return `${fields}.${hash(fields)}`;
    };
    expect(changed(1, "lock")).toBe(value);
    const now = Date.now();
    for (const odd of [
      changed(1, "other"),
      changed(8, (now - 1000).toString(36)),
      changed(7, (now + 1e7).toString(36)),
    ]) {
      await page.evaluate((text) => {
        document.cookie = `kelisim=${text};Path=/`;
      }, odd);
      demo().clearRequests();
      await page.reload();
      await ready(page);
      await expect.poll(asked, patience).toEqual(["captcha", "cdn"]);
    }
  });

  it("stays shut for a record that was tampered with, which the SDK clears", async () => {
    const page = await open();
    await agree(page, { analytics: true, ads: false });
    await page.evaluate(() => {
      document.cookie = `${/kelisim=[^;]*/.exec(document.cookie)?.[0].replace(".analytics.", ".analytics_ads.")};Path=/`;
    });
    demo().clearRequests();
    await page.reload();
    await page.waitFor(() => typeof kelisim?.status === "function" && !document.cookie.includes("kelisim="));
    expect(
      await page.evaluate(() => document.querySelector<HTMLMetaElement>("meta[data-kelisim-lock]")?.httpEquiv),
    ).toBe("Content-Security-Policy");
    expect(asked()).toEqual(["captcha", "cdn"]);
  });

  it("holds where no script runs, the pixels for that case too", async () => {
    // A sandboxed frame is a page with JavaScript off: what is in <noscript> counts.
    await visitor.open(address("quiet-open.html"));
    await expect.poll(asked, patience).toEqual(expect.arrayContaining(["noscript", "stats", "stranger"]));
    demo().clearRequests();
    const page = await visitor.open(address("quiet.html"));
    // The others it has in its memory, from the page before.
    await expect.poll(asked, patience).toContain("cdn");
    await page.evaluate(() => fetch("/settled").catch(() => {}));
    expect(asked().filter((name) => name !== "captcha" && name !== "cdn")).toEqual([]);
  });

  it("is another on a payment page", async () => {
    await open("pay.html");
    await expect.poll(asked, patience).toEqual(["captcha", "cdn", "pay"]);
  });

  it("is looked at again when one goes back to a page", async () => {
    const page = await open();
    await page.goto(address("next.html"));
    await ready(page);
    // It came by a link, so it is not loaded anew by itself.
    await decide(page, { analytics: true, ads: false });
    await page.back();
    // Chromium takes it from its cache on the way back, so the server need not hear of it.
    await page.waitFor(() => {
      const image = document.querySelector<HTMLImageElement>("img[src*='name=stats']");
      return location.pathname.endsWith("index.html") && image && image.naturalWidth > 0;
    });
  });

  it("is looked at again when a page comes back from the browser's memory", async () => {
    const remembering = await arrive({ backForwardCache: true });
    const page = await remembering.open(address());
    await ready(page);
    await agree(page, { analytics: true, ads: false });
    // What comes back loads anew, so only what it has stored tells of it.
    await page.evaluate(() => {
      addEventListener("pageshow", ({ persisted }) => sessionStorage.setItem("persisted", String(persisted)));
    });
    const query = new URLSearchParams({ kelisim: "none", cookie: "kelisim=; Max-Age=0; Path=/" });
    await page.goto(demo().url("lock.pages", `/jar/page.html?${query}`));
    demo().clearRequests();
    await page.back();
    await page.waitFor(() => sessionStorage.getItem("persisted") === "true");
    await expect.poll(asked, patience).toEqual(["captcha", "cdn"]);
  });

  it.each([
    ["twice.html", "twice"],
    ["late.html", "comes after <link>"],
    ["body.html", "not in <head>"],
    ["index.html?head=none", "not in the page"],
    ["index.html?head=open", "lacks a part"],
  ])("is said to be wrong by name in %s", async (file, problem) => {
    const page = await visitor.open(address(file));
    await ready(page);
    // WebKit's driver tells of no console.
    if (engine !== "webkit") await expect.poll(() => said(page).join(), patience).toContain(problem);
  });

  it("tells of frames and of a form's call that it refuses, by event and in the console", async () => {
    const address = demo().url("leads.lock.pages", "/lock/leads.html");
    const page = await visitor.open(address);
    await ready(page);
    await decide(page, { analytics: false, ads: false });
    await page.click("form button");
    const refused = async (): Promise<unknown[]> => {
      const all = await page.evaluate(() => (globalThis as unknown as { blocked: object[] }).blocked);
      // WebKit tells of a frame twice.
      return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
    };
    // Of a worker of another host no browser tells: none would load it, whatever a policy says.
    await expect.poll(refused, patience).toEqual([
      { address: expect.stringMatching(/^http:\/\/pictures\..*name=pictures/), use: "img-src" },
      // Where frames lead browsers keep to themselves but for the host.
      { address: expect.stringMatching(/^http:\/\/chat\.[^/]*$/), use: "frame-src" },
      { address: expect.stringMatching(/^http:\/\/leads\..*name=lead/), use: "connect-src" },
    ]);
    expect(asked()).not.toContain("lead");
    // WebKit's driver tells of no console.
    if (engine === "webkit") return;
    const lines = () => said(page).filter((line) => line.includes("the lock refused"));
    await expect.poll(lines, patience).toHaveLength(3);
    expect(lines()[1]).toMatch(/refused frame-src to (http:\/\/chat\.[^,]*), .* add "\1" to gate\.lock\.allow/);
    expect(lines()[2]).toMatch(/refused connect-src to (http:\/\/leads\.[^,]*), .* add "\1" to gate\.lock\.allow/);
  });

  it("needs only its hash in the operator's own policy", async () => {
    const config = JSON.parse(readFileSync(join(import.meta.dirname, "../pages/lock/config.json"), "utf8"));
    const csp = `script-src 'self' ${await lockHash(config, { path: "/lock/index.html" })}; img-src * data:`;
    const page = await visitor.open(address(`index.html?csp=${encodeURIComponent(csp)}`));
    await ready(page);
    await agree(page, { analytics: true, ads: false });
    await expect.poll(asked, patience).toEqual(["captcha", "cdn", "stats"]);
    expect(lockSnippet(config)).toContain("data-kelisim-lock");
  });
});
