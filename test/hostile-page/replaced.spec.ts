/** Frameworks that draw the page anew, and pages that take our element away. */
import { describe, expect, it } from "vitest";
import { hasPart, part, waitForPart } from "../engines/dialog.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { runsEveryCase } from "../engines/matrix.ts";
import { expectReported, expectUsable } from "./acts.ts";
import { hostileSiteIn, usualSetUps } from "./hostile-site.ts";

/** Runs in the page: what such a framework does with the document. */
const ways: Record<string, () => void | Promise<void>> = {
  "a new body, as Turbo puts it": () => {
    const body = document.createElement("body");
    body.append(...[...document.body.children].filter(({ shadowRoot }) => !shadowRoot));
    document.documentElement.replaceChild(body, document.body);
  },
  "the same body, emptied and filled again": () => {
    const children = [...document.body.children].filter(({ shadowRoot }) => !shadowRoot);
    document.body.innerHTML = "";
    document.body.append(...children);
  },
  "the whole of html, as React does where hydration fails": () => {
    const html = document.createElement("html");
    const { head } = document;
    const body = document.createElement("body");
    body.append(...[...document.body.children].filter(({ shadowRoot }) => !shadowRoot));
    html.append(head, body);
    document.replaceChild(html, document.documentElement);
  },
  "the body of a page that is fetched and parsed, as Turbo puts it": async () => {
    const sent = await fetch(location.href).then((answer) => answer.text());
    const { body } = new DOMParser().parseFromString(sent, "text/html");
    document.documentElement.replaceChild(document.adoptNode(body), document.body);
  },
  "what stands beside head and body is taken away, as hydration of html does": () => {
    for (const child of [...document.documentElement.children])
      if (!/^(head|body)$/.test(child.localName)) child.remove();
  },
  "our element is taken away": () => {
    for (const element of document.querySelectorAll("[data-kelisim-ui], [data-kelisim-reopen]")) element.remove();
  },
};

describe.each(enginesUnderTest())("a page that is drawn anew in %s", (engine) => {
  const { visit } = hostileSiteIn(engine);

  describe.each(usualSetUps)("%s", (setUp) => {
    // Banner and settings are in the top layer, each in its own way, and what becomes of that is the engine's. Before them
    // and after them there is nothing of the kind.
    const inTopLayer = Object.entries(ways);
    const elsewhere = runsEveryCase(engine) ? inTopLayer : [];

    it.each(elsewhere)("before there is a banner: %s", async (_, way) => {
      const last = `<script>addEventListener("DOMContentLoaded", ${way})</script>`;
      await expectUsable(await visit(setUp, { last }));
    });

    it.each(inTopLayer)("once the banner is there: %s", async (_, way) => {
      const hostile = await visit(setUp, {});
      await waitForPart(hostile.page, "banner");
      await hostile.page.evaluate(way);
      await expectUsable(hostile);
    });

    it.each(inTopLayer)("while the settings are open: %s", async (_, way) => {
      const hostile = await visit(setUp, {});
      await hostile.page.click(part("choose"));
      await waitForPart(hostile.page, "settings");
      await hostile.page.evaluate(way);
      await hostile.page.click(`${part("settings")} ${part("accept-all")}`);
      await hostile.expectReleased();
    });

    it.each(elsewhere)("once a choice was made: %s", async (_, way) => {
      const hostile = await visit(setUp, {});
      await hostile.page.click(part("reject-all"));
      await waitForPart(hostile.page, "reopen");
      await hostile.page.evaluate(way);
      await hostile.page.click(part("reopen"));
      await hostile.page.click(`${part("settings")} ${part("accept-all")}`);
      await hostile.expectReleased();
    });

    it("says so where our element is taken away each time, and does not fight for ever", async () => {
      const hostile = await visit(setUp, {
        next: `<script>new MutationObserver(() => document.querySelector("[data-kelisim-ui]")?.remove())
          .observe(document, { childList: true, subtree: true })</script>`,
      });
      await expectReported(hostile, /\[kelisim\] this page takes the dialogs away/);
      expect(await hasPart(hostile.page, "banner")).toBe(false);
    });

    it("says so where the document is written anew, which takes all listeners away", async () => {
      const hostile = await visit(setUp, {});
      await waitForPart(hostile.page, "banner");
      await hostile.page.evaluate(() => {
        document.open();
        document.write('<!doctype html><body><button id="own" onclick="this.textContent += \'!\'">own</button>');
        document.close();
      });
      await expectReported(hostile, /\[kelisim\] this page takes the dialogs away/);
    });
  });

  it("a held script that the page has dropped holds up no other", async () => {
    const { page, requests } = await visit("guard", {});
    await waitForPart(page, "banner");
    await page.evaluate(() => document.querySelector("script[data-kelisim-src*=made]")?.remove());
    await page.click(part("accept-all"));
    await expect
      .poll(() => requests().sort(), { timeout: 10_000 })
      .toEqual(["inert-image", "inert-inline", "inert-script", "inert-script-pixel", "made-html", "made-image"]);
  });
});
