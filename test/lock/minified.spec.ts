/** Pages that went through minifiers: whoever has accepted must see them, and they must stay locked for all others. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { madeSiteIn } from "../engines/made-site.ts";
import { startsWithBlankPage } from "../engines/matrix.ts";
import { decide, ready, said } from "../gate/site.ts";
import { wholePage } from "./minified-page.ts";
import { minifiers } from "./minifiers.ts";

const patience = { timeout: 10_000 };
const names = Object.keys(minifiers);

describe.each(enginesUnderTest())("a locked page that was minified, in %s", (name) => {
  const { demo, open } = madeSiteIn(name, "lock", async (folder) => {
    await mkdir(join(folder, "minified"));
    for (const [index, minify] of Object.values(minifiers).entries())
      await writeFile(join(folder, `minified/${index}.html`), await minify(wholePage()));
  });
  const asked = (): string[] =>
    [
      ...new Set(
        demo()
          .requests()
          .map((request) => request.name),
      ),
    ].sort();
  const seen = (page: Page) =>
    page.evaluate(() => {
      const heading = document.querySelector("h1");
      return { text: heading?.textContent, height: heading?.offsetHeight, title: document.title };
    });
  const whole = { text: "alive", height: 40, title: "minified" };

  it.each(names)("is locked without a record and open with one, and lives in both, by %s", async (minifier) => {
    const page = await open(`/minified/${names.indexOf(minifier)}.html`);
    await ready(page);
    await expect.poll(asked, patience).toEqual(["captcha"]);
    expect(await seen(page)).toEqual(whole);

    await page.evaluate(() => void Object.assign(globalThis, { old: true }));
    // The page goes away under it.
    await decide(page, { analytics: true, ads: false }).catch(() => {});
    if (startsWithBlankPage(name)) await page.reload();
    await page.waitFor(() => !("old" in globalThis) && typeof kelisim?.status === "function");
    await expect.poll(asked, patience).toEqual(["captcha", "stats"]);
    expect(await seen(page)).toEqual(whole);
    expect(await page.evaluate(() => kelisim.status("stats"))).toBe("granted");
    // But for the stranger that the page asks on purpose. WebKit's driver tells of no console.
    expect(said(page).filter((line) => !line.includes("stranger"))).toEqual([]);
  });
});
