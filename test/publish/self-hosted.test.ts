// @vitest-environment node
import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { outside } from "../../scripts/tarballs.ts";
import { type Integrity, writeCdn } from "../../scripts/write-cdn.ts";
import { hasPart, part, waitForPart } from "../engines/dialog.ts";
import type { Engine } from "../engines/engine.ts";
import { enginesUnderTest, launch } from "../engines/index.ts";
import { type Site, serve } from "./site.ts";

const root = join(import.meta.dirname, "../..");
const readme = readFileSync(join(root, "README.md"), "utf8");
const config = { ...JSON.parse(/```json\n([\s\S]*?)```/.exec(readme)?.[1] ?? ""), hosts: ["localhost"] };

/** The page of docs/self-hosting.md, for a folder of files. */
function pageOf({ version, files }: Integrity): string {
  const folder = `/kelisim/${version}`;
  const integrity = Object.fromEntries(Object.entries(files).map(([file, hash]) => [`${folder}/${file}`, hash]));
  return `<!doctype html><html lang="kk"><head><meta charset="utf-8"><title>Дүкен</title><link rel="icon" href="data:,">
<script type="importmap">${JSON.stringify({ integrity })}</script>
<script type="application/json" data-kelisim-config>${JSON.stringify(config)}</script>
<script src="${folder}/kelisim.js" integrity="${files["kelisim.js"]}" defer></script></head><body></body></html>`;
}

describe.runIf(enginesUnderTest().includes("chromium"))("files on one's own server, with their hashes", () => {
  const { folder: work, remove } = outside("self-hosted");
  let engine: Engine;
  let site: Site;

  beforeAll(async () => {
    engine = await launch("chromium");
    site = await serve(work);
  });
  afterAll(async () => {
    site?.close();
    await engine?.close();
    remove();
  });

  /** A site of its own; `changed` is a file that somebody has changed on the way. */
  function siteWith(name: string, changed?: string): string {
    const folder = join(work, name);
    mkdirSync(folder, { recursive: true });
    const written = writeCdn(join(root, "packages/kelisim"), join(folder, "kelisim"));
    writeFileSync(join(folder, "index.html"), pageOf(written).replaceAll("/kelisim/", `/${name}/kelisim/`));
    if (changed) appendFileSync(join(folder, "kelisim", written.version, changed), "\n;window.changed = true;");
    return `${site.url}/${name}/index.html`;
  }

  it("ask and record", async () => {
    const visitor = await engine.newVisitor();
    const page = await visitor.open(siteWith("whole"));
    await waitForPart(page, "banner");
    await page.click(part("accept-all"));
    await page.waitFor(() => document.cookie.startsWith("kelisim="));
    expect(page.console()).toEqual([]);
    await visitor.close();
  });

  it.each([
    ["kelisim.js", false],
    ["kelisim-acts.js", false],
    // The whole dialog asks in its place.
    ["kelisim-banner.js", true],
  ])("do not run %s when it was changed", async (file, asks) => {
    const visitor = await engine.newVisitor();
    const page = await visitor.open(siteWith(`changed-${file}`, file));
    await page.waitFor(() => document.readyState === "complete");
    // What is not there cannot be waited for; the whole site asks well within this.
    if (asks) await waitForPart(page, "banner");
    else await new Promise((resolve) => setTimeout(resolve, 2000));
    if (await hasPart(page, "banner")) await page.click(part("accept-all"));
    if (asks) await page.waitFor(() => document.cookie.startsWith("kelisim="));
    else expect(await page.evaluate(() => document.cookie)).toBe("");
    expect(await page.evaluate(() => (window as { changed?: boolean }).changed ?? false)).toBe(false);
    expect(page.console().join("\n")).toMatch(/integrity/i);
    await visitor.close();
  });
});
