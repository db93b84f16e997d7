import { describe, expect, it } from "vitest";
import { encodeConfig } from "../../examples/server/hooks.ts";
import { part } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { runsEveryCase } from "../engines/matrix.ts";
import { acceptAll, decide, ran, said, siteIn, waitForRun } from "../gate/site.ts";

const push = (page: Page): Promise<void> =>
  page.evaluate(() => kelisim.push((consent) => void __ran.push(`after:${consent.allows("analytics")}`)));
const shadowHosts = (page: Page): Promise<number> =>
  page.evaluate(() => [...document.querySelectorAll("*")].filter(({ shadowRoot }) => shadowRoot).length);

/** With a word that the console says of each. */
const broken: readonly (readonly [string, string])[] = [
  ["broken-missing.html", "/script/no-such.json"],
  ["broken-html.html", "not JSON"],
  ["broken-none.html", "no config"],
  ["broken-json.html", "not JSON"],
  ["broken-null.html", "config"],
  [`inline.html?config=${encodeConfig({ services: null })}`, "config"],
  [`inline.html?config=${encodeConfig({ purposes: null })}`, "config"],
];

const impossible: readonly object[] = [{ consent: { months: 99 } }, { consent: null }, { policy: null }];

describe.each(enginesUnderTest())("the script tag in %s", (engine) => {
  const { open, visit, asked, requests, expectOnce } = siteIn(engine, "script");
  const tellsConsole = engine !== "webkit";
  // What is wrong in a config no engine tells apart.
  const some = <T>(rows: readonly T[]): readonly T[] => (runsEveryCase(engine) ? rows : rows.slice(0, 1));

  it.each([
    "inline.html?load=sync",
    "inline.html?load=defer",
    "inline.html?load=async",
    "address.html",
    "later.html",
    "clobber.html",
    "clobber.html?load=sync",
  ])("works: %s", async (path) => {
    const page = await open(path);
    expect(requests()).toEqual([]);
    await page.evaluate(() => {
      globalThis.__ran ??= [];
    });
    await push(page);
    expect(await acceptAll(page)).toBe(true);
    await push(page);
    await expectOnce("image");
    const pushed = (await ran(page)).filter((name) => !name.startsWith("own"));
    expect(pushed.filter((name) => name.startsWith("after"))).toEqual(["after:false", "after:true"]);
    if (!path.startsWith("clobber")) expect(pushed[0]).toBe("before:false");
    if (tellsConsole) expect(said(page)).toEqual([]);
  });

  it("a deferred one does not hold the parser up, and adds no style sheet", async () => {
    const page = await open("inline.html?load=defer");
    await page.waitFor(() =>
      Boolean(document.querySelector("[data-kelisim-ui]")?.shadowRoot?.querySelector("[data-part=banner]")),
    );
    expect((await ran(page))[0]).toBe("own:undefined:loading");
    expect(await page.evaluate(() => document.querySelectorAll("link[rel~=stylesheet], style").length)).toBe(0);
    expect(
      await page.evaluate(
        () => performance.getEntriesByType("resource").filter(({ name }) => /\.css\b/.test(name)).length,
      ),
    ).toBe(0);
  });

  it("a synchronous one is there for what follows, once its turn has ended", async () => {
    const page = await open("inline.html?load=sync");
    expect((await ran(page)).find((name) => name.startsWith("own"))).toBe("own:function:loading");
  });

  it.each(some(broken))("with a broken config everything stays shut and the page lives: %s", async (path, cause) => {
    const page = await open(path);
    await waitForRun(page, "before:false");
    expect(await acceptAll(page)).toBe(false);
    await push(page);
    await waitForRun(page, "after:false");
    expect(await page.evaluate(() => [kelisim.status("analytics"), kelisim.allows("necessary")])).toEqual([
      "undecided",
      false,
    ]);
    expect(await page.evaluate(() => document.querySelector("[data-kelisim]")?.hasAttribute("src"))).toBe(false);
    expect(asked("image")).toBe(0);
    if (!tellsConsole) return;
    expect(said(page)).toHaveLength(1);
    expect(said(page)[0]).toContain(cause);
  });

  it.each(some(impossible))("never grants with %j", async (wrong) => {
    const { page, visitor } = await visit(`inline.html?config=${encodeConfig(wrong)}`);
    await acceptAll(page);
    expect(await page.evaluate(() => [kelisim.allows("analytics"), kelisim.record.value])).toEqual([false, null]);
    expect(await page.evaluate(() => document.querySelector("[data-kelisim]")?.hasAttribute("src"))).toBe(false);
    expect((await visitor.cookies()).map(({ name }) => name)).not.toContain("kelisim");
    expect(requests()).toEqual([]);
    // What cannot be drawn is not tried for ever.
    expect(said(page).length).toBeLessThan(10);
  });

  it("an act whose record cannot count says so: a term of 99 months", async () => {
    const page = await open(`inline.html?config=${encodeConfig({ consent: { months: 99 } })}`);
    expect(await acceptAll(page)).toBe(false);
    if (tellsConsole) expect(said(page)).toHaveLength(1);
  });

  it.each(["twice.html", "twice-address.html"])("in a page twice it says so and works once: %s", async (path) => {
    const page = await open(path);
    await waitForRun(page, "before:false");
    await page.waitFor(() => document.querySelectorAll("[data-kelisim-ui]").length > 0);
    expect(await page.evaluate(() => document.querySelectorAll("[data-kelisim-ui]").length)).toBe(1);
    await acceptAll(page);
    await expectOnce("image");
    expect(await ran(page)).toEqual(["before:false"]);
    if (tellsConsole) expect(said(page).filter((line) => line.includes("twice"))).toHaveLength(1);
  });

  it("an unknown id is answered, ignored and named", async () => {
    const page = await open("inline.html");
    expect(await page.evaluate(() => [kelisim.status("analitics"), kelisim.allows("analitics")])).toEqual([
      "undecided",
      false,
    ]);
    await decide(page, { adz: true, ads: true });
    expect(await page.evaluate(() => kelisim.record.value?.purposes)).toEqual({
      ads: true,
    });
    if (!tellsConsole) return;
    for (const id of ["analitics", "adz"]) expect(said(page).some((line) => line.includes(`"${id}"`))).toBe(true);
  });

  it("a pushed function that throws stops no other", async () => {
    const page = await open("inline.html");
    await page.evaluate(() =>
      kelisim.push(
        () => {
          throw new Error("thrown on purpose");
        },
        () => void __ran.push("next"),
      ),
    );
    expect(await ran(page)).toContain("next");
  });

  it("a click within the operator's link opens the settings, and stays on the page", async () => {
    const page = await open("inline.html");
    await decide(page, { ads: false });
    const before = await page.url();
    await page.click("#odd");
    await page.click("#inner");
    await page.waitFor(() =>
      Boolean(document.querySelector("[data-kelisim-ui]")?.shadowRoot?.querySelector("[data-part=settings]")),
    );
    expect(await page.url()).toBe(before);
  });

  it("the small control opens the settings too", async () => {
    const page = await open("inline.html");
    await page.click(part("reject-all"));
    await page.click(part("reopen"));
    await page.waitFor(() =>
      Boolean(document.querySelector("[data-kelisim-ui]")?.shadowRoot?.querySelector("[data-part=settings]")),
    );
  });

  it("destroy takes dialogs and control away, gives document.write back, and lets nothing more in", async () => {
    const page = await open("inline.html");
    await decide(page, { ads: true });
    await page.waitFor(() => [...document.querySelectorAll("*")].some(({ shadowRoot }) => shadowRoot));
    await page.evaluate(() => kelisim.destroy());
    await expect.poll(() => shadowHosts(page), { timeout: 10_000 }).toBe(0);
    expect(await page.evaluate(() => document.write === (globalThis as { ownWrite?: unknown }).ownWrite)).toBe(true);
    await page.evaluate(() => document.querySelector("[data-kelisim]")?.setAttribute("data-kelisim", "ads"));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    expect(requests()).toEqual([]);
    await page.click("#link");
    expect(await shadowHosts(page)).toBe(0);
  });

  it("destroy before the dialogs have come keeps them away", async () => {
    const page = await open("inline.html?delay=300");
    await page.evaluate(() => {
      kelisim.destroy();
      const script = document.createElement("script");
      script.type = "module";
      // The same file, so it is there when the dialogs' own request is.
      script.text = 'import "/kelisim-ui.js"; setTimeout(() => document.body.classList.add("has-ui"))';
      document.body.append(script);
    });
    await page.waitFor(() => document.body.classList.contains("has-ui"));
    expect(await shadowHosts(page)).toBe(0);
  });
});
