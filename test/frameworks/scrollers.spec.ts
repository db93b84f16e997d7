/** A library that scrolls the page by itself leaves the wheel to the dialogs. */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { pressAtOnce, waitForPart } from "../engines/dialog.ts";
import { madeSiteIn } from "../engines/made-site.ts";
import { describeIn } from "../engines/matrix.ts";
import { ready } from "../gate/site.ts";
import { page, script, writePages } from "./page.ts";

async function makeScrollers(folder: string): Promise<void> {
  await cp(join(import.meta.dirname, "../../node_modules/lenis/dist/lenis.min.js"), join(folder, "lenis.js"));
  await writePages(folder, {
    lenis: page(script("lenis"), `<div style="height: 4000px"></div><script>new Lenis({ autoRaf: true })</script>`),
  });
}

// WebKit's driver turns the wheel without the event that Lenis scrolls by.
describeIn(["chromium", "firefox"], "in %s", (engine) => {
  const { open } = madeSiteIn(engine, "frameworks", makeScrollers);

  it("Lenis scrolls the page, and not while the wheel is turned in the settings", async () => {
    const at = await open("/lenis.html");
    await ready(at);
    await at.evaluate(() => kelisim.show("settings"));
    await waitForPart(at, "settings");
    await at.setViewport(600, 320);
    await at.wheel(await at.pointOf("#h"), 100);
    await at.waitFor(
      () => (document.querySelector("[data-kelisim-ui]")?.shadowRoot?.querySelector(".card")?.scrollTop ?? 0) > 0,
    );
    expect(await at.evaluate(() => scrollY)).toBe(0);
    await pressAtOnce(at, "reject-all");
    await waitForPart(at, "reopen");
    await at.wheel({ x: 300, y: 100 }, 100);
    await at.waitFor(() => scrollY > 0);
  });
});
