/** Elements whose names stand in for what code reads: injected HTML, or a form field that is simply called so. */
import { describe, it } from "vitest";
import { part, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { expectReported, expectUsable } from "./acts.ts";
import { hostileSiteIn, usualSetUps, type Visit } from "./hostile-site.ts";

describe.each(enginesUnderTest())("a page that clobbers names in %s", (engine) => {
  const { visit } = hostileSiteIn(engine);

  describe.each(usualSetUps)("%s", (setUp) => {
    it.each([
      `<img id="kelisim" alt="">`,
      `<form id="kelisim"><input name="status"><input name="push"></form>`,
      `<a id="kelisim"></a><a id="kelisim" name="status"></a>`,
      `<form id="forms"><input name="attributes"><input name="parentNode"></form>`,
    ])("is usable: %s", async (last) => {
      await expectUsable(await visit(setUp, { last }));
    });

    it.each([
      `<div id="kelisimConfig"></div>`,
      `<img name="currentScript" data-config="/no-such.json" alt="">`,
      `<form name="currentScript" data-config="/no-such.json"><input name="src" value="/no-such/"></form>`,
      `<img name="baseURI" alt="">`,
    ])("is usable where it comes before the SDK: %s", async (first) => {
      await expectUsable(await visit(setUp, { first }));
    });

    it.each([`<form name="cookie"></form>`, `<img name="cookie" alt="">`])(
      "asks, and says that nothing could be kept: %s",
      async (last) => {
        await expectNotKept(await visit(setUp, { last }));
      },
    );

    it("says so too when the name comes after the banner: <form name=cookie>", async () => {
      const hostile = await visit(setUp, {});
      await waitForPart(hostile.page, "banner");
      await hostile.page.evaluate(() => {
        const form = document.createElement("form");
        form.setAttribute("name", "cookie");
        document.body.append(form);
      });
      await expectNotKept(hostile);
    });
  });
});

async function expectNotKept(hostile: Visit): Promise<void> {
  await hostile.page.click(part("accept-all"));
  await waitForPart(hostile.page, "failed");
  await expectReported(hostile, /\[kelisim\] the choice could not be kept/);
}
