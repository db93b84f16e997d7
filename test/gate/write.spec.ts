import { describe, expect, it } from "vitest";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { acceptAll, decide, siteIn, waitForRun } from "./site.ts";

/** The children of a place without the scripts: what a visitor can see of it. */
const shown = (page: Page, id: string): Promise<string[]> =>
  page.evaluate(
    (place) =>
      [...(document.getElementById(place)?.children ?? [])]
        .filter(({ localName }) => localName !== "script")
        .map(({ localName, textContent }) => `${localName}:${textContent}`),
    id,
  );

const stands = (page: Page): Promise<boolean> =>
  page.evaluate(() => Boolean(document.querySelector("#first") && document.querySelector("#last")));

describe.each(enginesUnderTest())("document.write of released scripts in %s", (engine) => {
  const { open, openAgain, requests, asked, expectOnce } = siteIn(engine, "gate", { strict: true });
  const opened = async (when: string): Promise<Page> => {
    if (when === "while the page is parsed") return openAgain("write.html?load=sync");
    const page = await open("write.html");
    expect(requests()).toEqual([]);
    await acceptAll(page);
    return page;
  };

  describe.each(["after the page has loaded", "while the page is parsed"])("%s", (when) => {
    it("puts what one or several writes make where the script stands", async () => {
      const page = await opened(when);
      await waitForRun(page, "external");
      expect(await shown(page, "one")).toEqual(["b:one", "i:end"]);
      expect(await shown(page, "several")).toEqual(["b:1", "b:2", "b:3", "i:end"]);
      expect(await shown(page, "lines")).toEqual(["b:one\ntwo", "i:end"]);
      expect(await shown(page, "unfinished")).toEqual(["b:left open", "i:end"]);
      expect(await stands(page)).toBe(true);
    });

    it("makes one element of partial writes, and loads it once", async () => {
      const page = await opened(when);
      await expectOnce("written-image");
      expect(await shown(page, "partial")).toEqual(["p:bold", "i:end"]);
      expect(await page.evaluate(() => document.querySelector("#whole")?.getAttribute("title"))).toBe("a b");
      expect(await page.evaluate(() => document.querySelectorAll("#whole, #image img").length)).toBe(2);
    });

    it("works in an external script, in one that was written, and in an inert one that was written", async () => {
      const page = await opened(when);
      const names = ["external", "written-script", "written-inert"];
      await page.waitFor((wanted) => wanted.every((id) => document.querySelector(`#${id} img`)), names);
      for (const name of names) expect(await shown(page, name)).toEqual(["img:", "i:end"]);
      await expectOnce(...names, ...names.map((name) => `${name}-pixel`));
      expect(await stands(page)).toBe(true);
    });

    it("works in a script written in the middle of one write", async () => {
      const page = await opened(when);
      await waitForRun(page, "external");
      expect(await shown(page, "nested")).toEqual(["b:1", "b:3", "i:end"].toSpliced(1, 0, "b:2"));
    });

    it("keeps the order of what a written script writes and what its writer writes next", async () => {
      const page = await opened(when);
      await waitForRun(page, "external");
      expect(await shown(page, "nested-then-more")).toEqual(["b:1", "b:2", "b:3", "i:end"]);
    });

    it("leaves the page's own writing while parsing to the browser", async () => {
      const page = await opened(when);
      expect(await shown(page, "own")).toEqual(["b:own text", "i:end"]);
    });
  });

  it("an inert tag that was written waits for its own id", async () => {
    const page = await open("write.html");
    await decide(page, { analytics: false });
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.type = "text/plain";
      script.dataset.kelisim = "necessary";
      script.nonce = nonce;
      script.text = own.createScript(
        `document.write("<img id='shut' alt='' data-kelisim='ads' data-src='/none.gif'><b id='mark'></b>")`,
      );
      document.body.append(script);
    });
    await page.waitFor(() => Boolean(document.querySelector("#mark")));
    expect(await page.evaluate(() => document.querySelector("#shut")?.hasAttribute("src"))).toBe(false);
    expect(asked("external")).toBe(0);
    await decide(page, { ads: true });
    await page.waitFor(() => document.querySelector("#shut")?.getAttribute("src") === "/none.gif");
  });
});
