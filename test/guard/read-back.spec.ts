/** The guard changes requests and not data: a page reads what it has put in, and saves that. */
import { describe, expect, it } from "vitest";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { madeSiteIn } from "../engines/made-site.ts";
import { acceptAll, ready } from "../gate/site.ts";
import { settle } from "../services/observe.ts";
import { makeEditorPages } from "./editor-pages.ts";

declare global {
  var ways: Record<string, () => unknown>;
  var read: (name: string) => Promise<unknown>;
}

/** Tags that ask for something in a page. */
const kinds = [
  `<img src="@"><img srcset="@ 1x"><picture><source srcset="@"><img></picture><input type="image" src="@">`,
  `<video autoplay muted preload="auto" src="@" poster="@"></video><audio preload="auto"><source src="@"></audio>`,
  `<iframe src="@"></iframe><iframe srcdoc="&lt;img src='@'&gt;"></iframe><object data="@"></object><embed src="@">`,
  `<link rel="stylesheet" href="@"><link rel="preload" as="image" href="@"><script src="@"></script>`,
  `<svg><image href="@"/></svg><table background="@"></table><p style="background: url(@)">a</p>`,
];

type Answers = Readonly<Record<string, unknown>>;

describe.each(enginesUnderTest())("what a page reads in %s", { timeout: 120_000 }, (engine) => {
  const { demo, open, visitor } = madeSiteIn(engine, "guard", makeEditorPages);
  /** Each way by itself, so that one that throws tells which it was. */
  const readAll = async (page: Page): Promise<Answers> => {
    const answers: Record<string, unknown> = {};
    for (const name of await page.evaluate(() => Object.keys(ways)))
      answers[name] = await page.evaluate((way) => read(way).catch(String), name);
    return answers;
  };
  const asked = (name: string): number =>
    demo()
      .requests()
      .filter((request) => request.name === name).length;

  it("is what was put in, before consent and after it, and nothing is asked for before", async () => {
    const plain = await open("/index.html?kelisim=none");
    const wanted = await readAll(plain);
    expect(Object.entries(wanted).filter(([, answer]) => /^\w*Error/.test(String(answer)))).toEqual([]);
    await expect.poll(() => asked("pixel")).toBeGreaterThan(0);
    await visitor().close();

    const page = await open("/index.html");
    await ready(page);
    expect(await readAll(page)).toEqual(wanted);
    await settle(page, 3);
    expect([asked("pixel"), asked("frame")]).toEqual([0, 0]);

    await acceptAll(page);
    await expect.poll(() => [asked("pixel"), asked("frame")].every(Boolean), { timeout: 10_000 }).toBe(true);
    // What was held and is let in by now.
    expect(await page.evaluate(() => document.querySelector("main > div")?.innerHTML)).toBe(wanted.innerHTML);
    expect(await page.evaluate(() => read("the page itself"))).toEqual(wanted["the page itself"]);
    expect(await readAll(page)).toEqual(wanted);
  });

  it("is left alone in documents that show no page, which ask for nothing", async () => {
    const page = await open("/index.html");
    await page.evaluate(
      (tags, address) => {
        const html = tags.replaceAll("@", address.replaceAll("&", "&amp;"));
        const parsed = new DOMParser().parseFromString(html, "text/html");
        const other = document.implementation.createHTMLDocument("");
        const template = document.body.appendChild(document.createElement("template"));
        for (const place of [other.body, other.createElement("div"), template]) place.innerHTML = html;
        const made = ["img", "video", "iframe", "embed", "script"].map((name) => other.createElement(name));
        for (const element of made) element.setAttribute("src", address);
        other.body.append(...made);
        Object.assign(globalThis, { kept: [parsed, other, template] });
      },
      kinds.join(""),
      demo().url("stats.thirdparty", "/p.gif?name=apart"),
    );
    await settle(page, 5);
    expect(asked("apart")).toBe(0);
  });
});
