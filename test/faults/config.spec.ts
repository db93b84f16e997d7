/** A config at an address that does not give it. */
import { describe, expect, it } from "vitest";
import { waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { expectAsked, faultySite, press, recordCookies } from "./site.ts";

const address = "/faults/config.json";

describe.each(enginesUnderTest())("a config at an address in %s", (engine) => {
  const site = faultySite(engine);

  it.each(["missing", "html", "cut", "offline"] as const)(
    "that is %s: no dialog, all stays shut, an act records nothing, and the console names the cause",
    async (fault) => {
      const visitor = await site.arrive();
      site.fail(address, fault);
      const page = await visitor.open(site.address("address.html"));
      await page.waitFor(() => typeof globalThis.kelisim?.status === "function");
      expect(await page.evaluate(() => kelisim.acceptAll())).toBe(false);
      await site.expectShut(page, visitor);
      expect(await page.evaluate(() => document.querySelectorAll("[data-kelisim-ui]").length)).toBe(0);
      expect(await recordCookies(visitor)).toEqual([]);
      if (engine === "webkit") return;
      const cause = { missing: "404", html: "not JSON", cut: "not JSON", offline: "no answer" }[fault];
      expect(page.console().filter((line) => line.includes("[kelisim]"))).toEqual([expect.stringContaining(cause)]);
    },
  );

  it("that is slow: all stays shut until it is there, then the banner asks", async () => {
    const visitor = await site.arrive();
    const letGo = site.hold(address);
    const page = await visitor.open(site.address("address.html"), "parsed");
    await expect.poll(() => site.isAsked(address)).toBe(true);
    await site.expectShut(page, visitor);
    letGo();
    await waitForPart(page, "banner");
    await press(page, "accept-all");
    await expectAsked(site);
  });
});
