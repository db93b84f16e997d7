/** What stands in the HTML before a vendor's tag must not keep the guard from seeing the tag. */
import { describe, expect, it } from "vitest";
import { part, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { hostileSiteIn } from "../hostile-page/hostile-site.ts";

const tag = `<script src="{{thirdparty:stats}}/tag.js?cookies=_st_parsed:1y&amp;name=parsed"></script>`;

describe.each(enginesUnderTest())("a vendor's tag in the HTML in %s", (engine) => {
  const { visit } = hostileSiteIn(engine);

  it.each([
    "<p></p>",
    `<form><input name="attributes"><input name="localName"><input name="matches"></form>`,
    "<svg><script></script></svg>",
  ])("does not run before consent behind %s, and does once", async (before) => {
    const { page, jar, vendorRequests } = await visit("guard", { last: before + tag });
    await waitForPart(page, "banner");
    // The browser asks for it ahead of any script; running it would ask for a pixel.
    expect((await vendorRequests()).filter((name) => name !== "parsed")).toEqual([]);
    expect(await jar()).not.toContain("_st_parsed");
    await page.click(part("accept-all"));
    await expect.poll(jar, { timeout: 10_000 }).toContain("_st_parsed");
  });
});
