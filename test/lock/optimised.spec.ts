/** Pages whose scripts were delayed, moved or joined: the lock stays shut, the page lives, and the console says why. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { enginesUnderTest } from "../engines/index.ts";
import { madeSiteIn } from "../engines/made-site.ts";
import { startsWithBlankPage } from "../engines/matrix.ts";
import { decide, ready, said } from "../gate/site.ts";
import { wholePage } from "./minified-page.ts";
import { optimisers } from "./optimisers.ts";

const patience = { timeout: 10_000 };
const names = Object.keys(optimisers);

describe.each(enginesUnderTest())("a locked page that was optimised, in %s", (name) => {
  const { demo, open } = madeSiteIn(name, "lock", async (folder) => {
    await mkdir(join(folder, "optimised"));
    for (const [index, optimise] of Object.values(optimisers).entries())
      await writeFile(join(folder, `optimised/${index}.html`), optimise(wholePage()));
  });

  it.each(names)("stays shut, lives, and is told of, by what %s", async (optimiser) => {
    const page = await open(`/optimised/${names.indexOf(optimiser)}.html`);
    await ready(page);
    await page.evaluate(() => void Object.assign(globalThis, { old: true }));
    // The page goes away under it.
    await decide(page, { analytics: true, ads: true }).catch(() => {});
    if (startsWithBlankPage(name)) await page.reload();
    await page.waitFor(() => !("old" in globalThis) && typeof kelisim?.status === "function");
    const seen = await page.evaluate(() => {
      const heading = document.querySelector("h1");
      return [heading?.textContent, heading?.offsetHeight, document.title, kelisim.status("stats")];
    });
    expect(seen).toEqual(["alive", 40, "minified", "granted"]);
    await expect
      .poll(
        () => [
          ...new Set(
            demo()
              .requests()
              .map((request) => request.name),
          ),
        ],
        patience,
      )
      .toEqual(["captcha"]);
    // WebKit's driver tells of no console.
    if (name !== "webkit")
      await expect.poll(() => said(page).join(), patience).toMatch(/the lock's snippet .*; put what lockSnippet gives/);
  });
});
