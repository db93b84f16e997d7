/** Where the SDK's own files come from: beside its tag, whatever the page says of its addresses. */
import { cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { part, waitForPart } from "../engines/dialog.ts";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { madeSiteIn } from "../engines/made-site.ts";
import { said } from "../gate/site.ts";
import config from "../pages/script/config.json" with { type: "json" };

const built = join(import.meta.dirname, "../../packages/kelisim/dist");
const files = ["kelisim.js", "kelisim-banner.js", "kelisim-acts.js", "kelisim-ui.js"];
const stranger = '<base href="{{thirdparty:x}}/assets/">';
const tag = '<script src="/files/kelisim.js" defer></script>';

const page = (head: string, body: string, settings: object = config): string => `<!doctype html>
<html lang="kk"><head><meta charset="utf-8"><title>Addresses</title><link rel="icon" href="data:,">
<script type="application/json" data-kelisim-config>${JSON.stringify(settings)}</script>
${head}</head><body>${body}</body></html>`;

async function makeSite(folder: string): Promise<void> {
  for (const name of files) await cp(join(built, name), join(folder, name));
  // The closing tag of a script would end the element that the code is written into.
  const code = (await readFile(join(built, "kelisim.js"), "utf8")).replaceAll("</script", "<\\/script");
  await writeFile(join(folder, "bundle.js"), code);
  const pages = {
    "base-behind": page(tag + stranger, ""),
    "base-in-body": page(tag, `<p>A comment: ${stranger}</p>`),
    "base-before-config": page(`${tag.replace(" defer", ' data-config="/files/config.json" defer')}${stranger}`, ""),
    inlined: page("", `<p>A comment: ${stranger}</p><script>${code}</script>`),
    "inlined-told": page("", `${stranger}<script>${code}</script>`, { ...config, files: "/files/" }),
    joined: page(`<script src="/files/joined/bundle.js" defer></script>`, "", { ...config, files: "/files/" }),
  };
  await writeFile(join(folder, "config.json"), JSON.stringify(config));
  await mkdir(join(folder, "joined"));
  await cp(join(folder, "bundle.js"), join(folder, "joined/bundle.js"));
  for (const [name, html] of Object.entries(pages)) await writeFile(join(folder, `${name}.html`), html);
}

describe.each(enginesUnderTest())("the addresses of the SDK's files in %s", (name) => {
  const { demo, open: openAt } = madeSiteIn(name, "addresses", async (folder) => {
    await mkdir(join(folder, "files"));
    await makeSite(join(folder, "files"));
  });
  const open = (path: string): Promise<Page> => openAt(`/files/${path}.html`);
  /** A <base> sends the page's own relative addresses there, and none of ours. */
  const oursAtThirdParty = (): string[] =>
    demo()
      .requests()
      .map(({ path }) => path)
      .filter((path) => /kelisim|config/.test(path));

  it.each(["base-behind", "base-in-body", "base-before-config", "inlined-told", "joined"])(
    "are those beside the tag, or those that the config tells: %s",
    async (path) => {
      const page = await open(path);
      await page.click(part("accept-all"));
      await waitForPart(page, "reopen");
      expect(await page.evaluate(() => kelisim.status("analytics"))).toBe("granted");
      expect(oursAtThirdParty()).toEqual([]);
    },
  );

  it("are nobody's where our code is written into the page and the config tells of no folder", async () => {
    const page = await open("inlined");
    await page.waitFor(() => typeof kelisim?.status === "function");
    expect(await page.evaluate(() => kelisim.acceptAll())).toBe(false);
    expect(await page.evaluate(() => kelisim.status("analytics"))).toBe("undecided");
    expect(oursAtThirdParty()).toEqual([]);
    // The others tell of the error's text apart from the message.
    if (name === "chromium") expect(said(page).join("\n")).toContain('"files"');
  });
});
