import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { hasPart, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { madeSiteIn } from "../engines/made-site.ts";
import { acceptAll, ready, said } from "../gate/site.ts";
import config from "../pages/script/config.json" with { type: "json" };

const built = join(import.meta.dirname, "../../packages/kelisim/dist");
const pages = join(import.meta.dirname, "../pages/script");
const html = `<!doctype html><meta charset="utf-8"><title>Files</title><link rel="icon" href="data:,">
<script src="kelisim.js" data-config="config.json" defer></script>
<img data-kelisim="analytics" data-src="{{thirdparty:x}}/p.gif?name=image" alt="">
<button id="own" onclick="this.textContent = 'alive'">own</button>`;

/** A site whose copy of the SDK lacks what is not named. */
async function makeSite(folder: string, files: readonly string[]): Promise<void> {
  await mkdir(folder);
  for (const file of files) await cp(join(built, file), join(folder, file));
  await cp(join(pages, "config.json"), join(folder, "config.json"));
  await writeFile(join(folder, "index.html"), html);
}

describe.each(enginesUnderTest())("files of the SDK that do not load, in %s", (name) => {
  const {
    demo,
    visitor,
    open: openAny,
  } = madeSiteIn(name, "files", async (folder) => {
    await makeSite(join(folder, "no-ui"), ["kelisim.js", "kelisim-acts.js"]);
    await makeSite(join(folder, "first-layer"), ["kelisim.js", "kelisim-banner.js"]);
    await makeSite(join(folder, "no-acts"), ["kelisim.js", "kelisim-ui.js"]);
    await makeSite(join(folder, "no-bridge"), ["kelisim.js", "kelisim-acts.js", "kelisim-ui.js"]);
    await writeFile(join(folder, "no-bridge/config.json"), JSON.stringify({ ...config, recordIn: "app" }));
  });
  const open = async (path: string): Promise<Page> => {
    const page = await openAny(path);
    await ready(page);
    return page;
  };
  const expectShutAndAlive = async (page: Page): Promise<void> => {
    await page.click("#own");
    await page.waitFor(() => document.querySelector("#own")?.textContent === "alive");
    expect(await page.evaluate(() => kelisim.allows("analytics"))).toBe(false);
    expect(demo().requests()).toEqual([]);
  };

  it("without kelisim-ui.js the page lives, all is shut, and the console names the file", async () => {
    const page = await open("/no-ui/");
    await expectShutAndAlive(page);
    if (name === "webkit") return;
    await expect
      .poll(() => said(page).filter((line) => line.includes("kelisim-ui.js")).length, { timeout: 10_000 })
      .toBeGreaterThan(0);
  });

  it("with the first layer alone it asks, and an answer that nothing can carry out leaves it standing", async () => {
    const page = await open("/first-layer/");
    await page.click("[data-part=accept-all]");
    await expectShutAndAlive(page);
    expect(await hasPart(page, "banner")).toBe(true);
    if (name === "webkit") return;
    await expect
      .poll(() => said(page).filter((line) => line.includes("kelisim-ui.js")).length, { timeout: 10_000 })
      .toBeGreaterThan(0);
  });

  it("without kelisim-acts.js an act resolves to false, and nothing is let in", async () => {
    const page = await open("/no-acts/");
    expect(await acceptAll(page)).toBe(false);
    expect(await page.evaluate(() => kelisim.withdraw())).toEqual({
      kept: false,
      purposes: [],
      cleared: [],
      remaining: [],
      reload: false,
    });
    await expectShutAndAlive(page);
    if (name === "webkit") return;
    const lines = said(page).filter((line) => line.includes("kelisim-acts.js in place"));
    expect(lines.map((line) => /nothing was [a-z]+/.exec(line)?.[0])).toEqual([
      "nothing was recorded",
      "nothing was withdrawn",
    ]);
  });

  it("without kelisim-bridge.js a record for the app is not kept in a cookie instead", async () => {
    const page = await open("/no-bridge/");
    await waitForPart(page, "banner");
    expect(await acceptAll(page)).toBe(false);
    expect(await visitor().cookies()).toEqual([]);
    await expectShutAndAlive(page);
    if (name === "webkit") return;
    expect(said(page).some((line) => line.includes("kelisim-bridge.js"))).toBe(true);
  });
});
