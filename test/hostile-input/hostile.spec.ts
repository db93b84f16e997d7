/** Texts of a config and cookies that mean harm: they are text in the page, and nothing of them runs. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { part, recordOf, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { visitorsIn } from "../engines/visitors.ts";
import { acceptAll, ready, withdraw } from "../gate/site.ts";
import { hostileConfig, markup } from "./hostile-config.ts";
import { type HostileSite, serveHostile } from "./site.ts";

const config = hostileConfig();
const text = { kk: "Үлгі", ru: "Пример" };
const sound = {
  ...config,
  id: "sound",
  policy: { languages: ["kk", "ru"] as const },
  purposes: [
    { id: "need", kind: "device" as const, title: text, description: text, always: true },
    { id: "stats", kind: "device" as const, title: text, description: text },
  ],
  services: [
    { id: "counter", purpose: "stats", title: text, cookies: [{ name: '"q*' }, { name: "_ы*" }, { name: "a=b" }] },
    { id: "own", purpose: "need", title: text, cookies: [{ name: '"q_own"' }] },
  ],
  gate: {},
};

interface Drawn {
  /** Links by address, of all open shadow roots and the page. */
  readonly links: string[];
  /** Elements that only markup could have made, and attributes that would run. */
  readonly strange: string[];
  readonly ran: string[];
  readonly title: string;
  readonly own: string;
  /** How often the markup stands there as text. */
  readonly texts: number;
}

const lookAt = (page: Page): Promise<Drawn> =>
  page.evaluate(
    (needle) => {
      const elements: Element[] = [];
      const visit = (root: Document | ShadowRoot): void => {
        for (const element of root.querySelectorAll("*")) {
          elements.push(element);
          if (element.shadowRoot) visit(element.shadowRoot);
        }
      };
      visit(document);
      const drawn = elements.filter((element) => element.getRootNode() !== document);
      const isStrange = (element: Element): boolean =>
        /^(script|img|iframe|object|embed|base|meta)$/.test(element.localName) ||
        element.getAttributeNames().some((name) => name.startsWith("on"));
      return {
        links: drawn.flatMap((element) => element.getAttribute("href") ?? []),
        strange: drawn.filter(isStrange).map((element) => element.outerHTML.slice(0, 80)),
        ran: (globalThis as unknown as { __ran: string[] }).__ran,
        title: document.title,
        own: document.querySelector("#own")?.textContent ?? "",
        texts: drawn.filter((element) => element.children.length === 0 && element.textContent?.includes(needle)).length,
      };
    },
    markup.slice(0, 40),
  );

async function expectText(page: Page, texts = 1): Promise<Drawn> {
  const drawn = await lookAt(page);
  const { links, strange, ran, title, own } = drawn;
  expect({ strange, ran, title, own }).toEqual({ strange: [], ran: [], title: "Own title", own: "Own heading" });
  for (const link of links) expect(link).toMatch(/^(https?:|mailto:|tel:|\/)/);
  expect(drawn.texts).toBeGreaterThanOrEqual(texts);
  return drawn;
}

const views = [
  ["rights", "section:rights"],
  ["withdraw", "section:withdrawal"],
  ["letters", "letters"],
] as const;

describe.each(enginesUnderTest())("in %s", (engine) => {
  const { arrive } = visitorsIn(engine);
  let site: HostileSite;
  beforeAll(async () => {
    site = await serveHostile(config, sound);
  });
  afterAll(() => site?.close());

  it.each([
    ["tag", "kk"],
    ["tag", "ru"],
    ["built", "kk"],
    ["built", "ru"],
  ] as const)("a hostile config by %s in %s is text in every dialog, and no link of it runs", async (way, language) => {
    const page = await (await arrive()).open(`${site.url(way)}?lang=${language}`);
    await waitForPart(page, "banner");
    await expectText(page);
    await page.click(part("choose"));
    await waitForPart(page, "settings");
    const { links } = await expectText(page, 20);
    expect(links.filter((link) => link.startsWith("tel:"))).toEqual(["tel:+7"]);
    // Each purpose's and section's own text stands in the page once it is opened.
    for (const [view, shown] of views) {
      await page.evaluate((name) => kelisim.show(name), view);
      await waitForPart(page, shown);
      await expectText(page, 0);
    }
    await waitForPart(page, "embed");
    await waitForPart(page, "agreement");
    await expectText(page, 2);
    // The lock opens with another page, which loads by itself.
    await page.evaluate(() => void kelisim.acceptAll());
    await page.waitFor(() => kelisim.allows("analytics"));
    await waitForPart(page, "reopen");
    await expectText(page, 0);
  });

  it("180 cookies with quotes, Unicode and 4096 bytes do not come between the visitor and a choice", async () => {
    // WebKitGTK cuts a name off at its first character beyond ASCII.
    const unicode = engine === "webkit" ? [] : ["_ыж", "_ы"];
    const visitor = await arrive();
    const page = await visitor.open(site.url("jar"));
    await ready(page);
    const written = await page.evaluate(() => {
      const before = document.cookie.split("; ").filter(Boolean).length;
      // For this path alone, or every request would carry them all.
      const write = (pair: string): void => {
        document.cookie = `${pair}; path=/jar/`;
      };
      for (let i = 0; i < 168; i++) write(`other${i}="a,b=%E0%A4\\қ${i}"`);
      for (const pair of [
        '"q"="1"',
        '"q_own"=1',
        "_ыж=ы",
        "_ы=",
        "__proto__=1",
        "constructor=1",
        "kelisim2=2.sound.",
        "=nameless",
        "novalue",
      ])
        write(pair);
      write(`large=${"x".repeat(4091)}`);
      write(`larger=${"қ".repeat(2044)}`);
      write(`toolarge=${"x".repeat(5000)}`);
      return document.cookie.split("; ").length - before;
    });
    expect(written).toBeGreaterThan(100);
    const names = (): Promise<string[]> =>
      page.evaluate(() => document.cookie.split("; ").map((pair) => pair.split("=", 1)[0] ?? ""));
    expect(await names()).toEqual(expect.arrayContaining(['"q"', '"q_own"', ...unicode, "large"]));
    expect(await acceptAll(page)).toBe(true);
    expect((await recordOf(page))?.purposes).toEqual({ stats: true });
    expect((await visitor.cookies()).filter(({ name }) => name === "kelisim")).toHaveLength(1);

    await page.reload();
    await waitForPart(page, "reopen");
    expect(await page.evaluate(() => kelisim.allows("counter"))).toBe(true);
    await withdraw(page);
    const left = await names();
    for (const gone of ['"q"', ...unicode]) expect(left).not.toContain(gone);
    for (const kept of ['"q_own"', "__proto__", "constructor", "kelisim2", "large", "other167", "kelisim"])
      expect(left).toContain(kept);
    expect(await page.evaluate(() => kelisim.allows("counter"))).toBe(false);
  });

  it("the head finds the record behind other cookies, before anything else has run", async () => {
    const page = await (await arrive()).open(site.url("head"));
    await ready(page);
    const early = (): Promise<unknown> => page.evaluate(() => (globalThis as unknown as { __early: boolean }).__early);
    expect(await early()).toBe(false);
    await page.evaluate(() => {
      // That of the longer path comes first.
      document.cookie = "first=1; path=/head/";
    });
    expect(await acceptAll(page)).toBe(true);
    expect(await page.evaluate(() => document.cookie.startsWith("first=1; kelisim="))).toBe(true);
    await page.reload();
    expect(await early()).toBe(true);
  });
});
