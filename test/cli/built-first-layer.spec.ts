/** The first layer of a built site: drawn ahead, and asking before anything is there that could carry an answer out. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { hasPart, part, recordOf, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest, type Page } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";
import { type Folder, temporaryFolder } from "./kelisim.ts";
import { makeSite, type Shop, serveShop } from "./shop.ts";

const patience = { timeout: 10_000 };
const core = "/kelisim/kelisim-core.js";
const banner = "/kelisim/kelisim-banner.js";

const focused = (page: Page): Promise<string | null | undefined> =>
  page.evaluate(() =>
    document.querySelector("[data-kelisim-ui]")?.shadowRoot?.activeElement?.getAttribute("data-part"),
  );
const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector("[data-kelisim-ui]")?.shadowRoot?.textContent ?? "");
const hosts = (page: Page): Promise<number> =>
  page.evaluate(() => document.querySelectorAll("[data-kelisim-ui]").length);
const isStarted = (page: Page): Promise<boolean> => page.evaluate(() => typeof kelisim?.status === "function");

describe.each(enginesUnderTest())("the first layer of a built site in %s", (name) => {
  const { demo, arrive } = visitorsIn(name);
  let folder: Folder;
  let shop: Shop;
  beforeAll(async () => {
    folder = temporaryFolder();
    makeSite(folder.path, false);
    shop = await serveShop(folder.path, () => demo().url("counter.thirdparty", "").replace(/\/$/, ""));
  });
  afterAll(() => {
    shop?.close();
    folder?.remove();
  });
  afterEach(() => {
    shop.alter();
    shop.hold("")();
    shop.requests.length = 0;
  });
  const open = async (): Promise<Page> => (await arrive()).open(shop.url);

  it("takes its files from its own folder, though an image is named as the document's script", async () => {
    const page = await (await arrive()).open(`${shop.url}clobbered`);
    await page.click(part("accept-all"));
    await expect.poll(() => recordOf(page), patience).not.toBeNull();
    const asked = demo()
      .requests()
      .map(({ name, path }) => `${path} ${name}`);
    expect(asked.filter((request) => !request.includes("stand-in"))).toEqual([]);
  });

  it("asks without the core, and gives way to the dialogs with its language and the focus", async () => {
    const release = shop.hold("kelisim-core.js");
    const page = await open();
    await waitForPart(page, "banner");
    await page.click(part("lang-ru"));
    await page.waitFor(() =>
      document.querySelector("[data-kelisim-ui]")?.shadowRoot?.textContent?.includes("Пока вы не выбрали"),
    );
    const early = await textOf(page);
    expect([await isStarted(page), await focused(page)]).toEqual([false, "lang-ru"]);
    release();
    await expect.poll(() => isStarted(page), patience).toBe(true);
    expect([await textOf(page), await focused(page), await hosts(page)]).toEqual([early, "lang-ru", 1]);
    await page.evaluate(() => kelisim.show("banner"));
    // The dialogs say what it said, in the same words.
    await expect.poll(() => shop.requests.includes("/kelisim/kelisim-ui.js"), patience).toBe(true);
    await waitForPart(page, "banner");
    expect([await textOf(page), await focused(page), await hosts(page)]).toEqual([early, "lang-ru", 1]);
  });

  it.each([
    ["accept-all", true],
    ["reject-all", false],
  ])("keeps %s that is given before the core is there", async (answer, granted) => {
    const release = shop.hold("kelisim-core.js");
    const page = await open();
    await page.click(part(answer));
    expect(await isStarted(page)).toBe(false);
    release();
    await expect
      .poll(() => recordOf(page).catch(() => null), patience)
      .toMatchObject({ act: answer, purposes: { analytics: granted } });
    await waitForPart(page, "reopen");
    expect(await hasPart(page, "banner")).toBe(false);
  });

  it("opens the settings from a press before the core is there, and comes back from them", async () => {
    const release = shop.hold("kelisim-core.js");
    const page = await open();
    await page.click(part("choose"));
    release();
    await waitForPart(page, "settings");
    await page.press("Escape");
    await waitForPart(page, "banner");
    expect([await focused(page), await hosts(page)]).toEqual(["choose", 1]);
  });

  it("brings the core by itself, and tells the page's own code", async () => {
    const page = await open();
    await page.evaluate(() => {
      const holder = window as unknown as { kelisim: { push(run: (consent: typeof kelisim) => void): void } };
      holder.kelisim.push((consent) => {
        document.title = consent.status("analytics");
      });
    });
    await expect.poll(() => page.evaluate(() => document.title), patience).toBe("undecided");
  });

  it("is not for somebody who has chosen: they get the core, and each file once", async () => {
    const page = await open();
    await page.click(part("reject-all"));
    await waitForPart(page, "reopen");
    expect(shop.requests.filter((path) => path === banner)).toHaveLength(1);
    shop.requests.length = 0;
    await page.reload();
    await waitForPart(page, "reopen");
    expect(shop.requests.filter((path) => path !== "/").sort()).toEqual(["/kelisim/kelisim.js", core].sort());
  });

  it("is asked by the core where a cookie by the record's name is none", async () => {
    // The core would erase it.
    shop.hold("kelisim-core.js");
    const page = await open();
    await waitForPart(page, "banner");
    await page.evaluate(() => {
      document.cookie = "kelisim=nonsense; path=/";
    });
    shop.hold("");
    await page.reload();
    await waitForPart(page, "banner");
    expect([await isStarted(page), await hosts(page)]).toEqual([true, 1]);
    await page.click(part("reject-all"));
    await expect.poll(() => recordOf(page).catch(() => null), patience).toMatchObject({ act: "reject-all" });
  });

  it("has every file from the same build", async () => {
    const page = await open();
    await page.click(part("choose"));
    await waitForPart(page, "settings");
    const found = await page.evaluate(() =>
      performance.getEntriesByType("resource").flatMap(({ name }) => /[^/]+[?]v=.*/.exec(name) ?? []),
    );
    const names = ["kelisim.js", "kelisim-banner.js", "kelisim-core.js", "kelisim-acts.js", "kelisim-ui.js"];
    const [version] = /[?]v=.*/.exec(found[0] ?? "") ?? [];
    expect(version).toMatch(/^[?]v=[0-9a-f]{12}$/);
    expect([...new Set(found)].sort()).toEqual(names.map((name) => `${name}${version}`).sort());
  });

  it("asks, shows its settings and keeps the answer under the strictest policy, which has nothing to report", async () => {
    const page = await (await arrive()).open(`${shop.url}strict`);
    await page.click(part("lang-ru"));
    await page.click(part("choose"));
    await waitForPart(page, "settings");
    await page.press("Escape");
    await page.click(part("reject-all"));
    await expect.poll(() => recordOf(page).catch(() => null), patience).toMatchObject({ act: "reject-all" });
    const reports = (): Promise<string[]> =>
      page.evaluate(() => (globalThis as unknown as { reports: string[] }).reports);
    const all = await reports();
    await page.reload();
    await waitForPart(page, "reopen");
    all.push(...(await reports()));
    // The icon is the page's own.
    expect(all.filter((report) => !report.startsWith("img-src data"))).toEqual([]);
  });

  it("is left out where its file does not work: the core asks", async () => {
    shop.alter("kelisim-banner.js", () => "broken(");
    const page = await open();
    await waitForPart(page, "banner");
    await page.click(part("reject-all"));
    await expect.poll(() => recordOf(page).catch(() => null), patience).toMatchObject({ act: "reject-all" });
  });

  it("stays, and lets nothing in, where the core does not start", async () => {
    shop.alter("kelisim-core.js", () => "throw new Error('broken')");
    const page = await open();
    await page.click(part("accept-all"));
    await expect.poll(() => shop.requests.includes(core), patience).toBe(true);
    await page.click("#own");
    expect(await page.evaluate(() => [document.querySelector("#own")?.textContent, document.cookie])).toEqual([
      "alive",
      "",
    ]);
    expect(await hasPart(page, "banner")).toBe(true);
    expect(
      demo()
        .requests()
        .map((request) => request.name),
    ).not.toContain("made");
  });
});
