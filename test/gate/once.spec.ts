import { describe, expect, it } from "vitest";
import { enginesUnderTest } from "../engines/index.ts";
import { acceptAll, ran, siteIn, waitForRun, withdraw } from "./site.ts";

describe.each(enginesUnderTest())("how often a tag is released in %s", (engine) => {
  const { open, demo, requests, asked, expectOnce } = siteIn(engine, "gate", { strict: true });
  const names = ["external", "deferred", "module", "image"];
  const third = (path: string): string => demo().url("counter.thirdparty", path);

  it("each exactly once, however often the visitor decides", async () => {
    const page = await open("once.html");
    expect(requests()).toEqual([]);
    await page.evaluate(async () => {
      for (let i = 0; i < 10; i++) {
        void kelisim.decide({ analytics: true, ads: i % 2 === 0 });
        await kelisim.decide({ analytics: true, ads: i % 2 === 1 });
      }
    });
    await waitForRun(page, "deferred", "module", "inline", "external");
    await page.evaluate(() => kelisim.acceptAll());
    await expectOnce(...names);
    expect((await ran(page)).sort()).toEqual(["deferred", "external", "inline", "module"]);
  });

  it("granted, withdrawn and granted again: embeds load anew, scripts do not run anew", async () => {
    const page = await open("once.html");
    await acceptAll(page);
    await waitForRun(page, "deferred", "module", "inline", "external");
    await expectOnce(...names, "frame", "second-frame");

    await withdraw(page);
    expect(await page.evaluate(() => document.querySelectorAll("[data-kelisim][src]:not(script)").length)).toBe(0);
    expect(
      await page.evaluate(() => [...document.querySelectorAll("iframe")].map((frame) => frame.hasAttribute("src"))),
    ).toEqual([false, false]);

    await acceptAll(page);
    const frames = ["frame", "second-frame"];
    await expect.poll(() => frames.map(asked), { timeout: 10_000 }).toEqual([2, 2]);
    expect(await page.evaluate(() => document.querySelectorAll("iframe[src]").length)).toBe(2);
    expect((await ran(page)).sort()).toEqual(["deferred", "external", "inline", "module"]);
    expect(["external", "deferred", "module"].map(asked)).toEqual([1, 1, 1]);
  });

  it("a tag waiting in line when consent is taken back stays shut", async () => {
    const page = await open("order.html");
    await page.evaluate(async () => {
      await kelisim.acceptAll();
      while (!document.querySelector("script[src*='name=library']"))
        await new Promise((resolve) => setTimeout(resolve));
      await kelisim.withdraw();
    });
    await waitForRun(page, "library");
    // The next ones looked when the library had loaded; a turn later they would have run.
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    expect((await ran(page)).filter((name) => name !== "own")).toEqual(["end-of-page", "library"]);
    expect(asked("deferred")).toBe(0);
  });

  it("tags that come later: appended, as HTML, by a released script, or by an attribute", async () => {
    const page = await open("once.html");
    const add = (stage: string): Promise<void> =>
      page.evaluate(
        (base, when) => {
          const place = document.querySelector("#place") as HTMLElement;
          const make = (tag: string, name: string): HTMLElement => {
            const element = document.createElement(tag);
            element.setAttribute("data-src", `${base}${tag === "script" ? "tag.js" : "p.gif"}?name=${when}-${name}`);
            if (tag === "script") element.setAttribute("type", "text/plain");
            element.nonce = nonce;
            return element;
          };
          const appended = make("script", "appended");
          appended.dataset.kelisim = "counter";
          place.append(appended);
          const box = place.appendChild(document.createElement("div"));
          box.innerHTML = own.createHTML(
            `<p><img alt="" data-kelisim="counter" data-src="${base}p.gif?name=${when}-html"></p>`,
          );
          const [script, image] = [make("script", "marked-script"), make("img", "marked-image")];
          place.append(script, image);
          requestAnimationFrame(() => {
            script.dataset.kelisim = "counter";
            image.dataset.kelisim = "counter";
          });
        },
        third("/"),
        stage,
      );
    const all = ["appended", "html", "marked-script", "marked-image"];
    await add("early");
    await page.waitFor(() => document.querySelectorAll("#place [data-kelisim]").length === 4);
    expect(requests()).toEqual([]);
    await acceptAll(page);
    await expectOnce(...all.map((name) => `early-${name}`));
    await add("late");
    await expectOnce(...all.map((name) => `late-${name}`));

    await page.evaluate((base) => {
      const script = document.createElement("script");
      script.type = "text/plain";
      script.dataset.kelisim = "counter";
      script.nonce = nonce;
      script.text = own.createScript(`document.body.insertAdjacentHTML("beforeend",
        own.createHTML('<img alt="" data-kelisim="counter" data-src="${base}p.gif?name=by-script">'))`);
      document.body.append(script);
    }, third("/"));
    await expectOnce("by-script", ...all.map((name) => `late-${name}`));
  });

  it("a tag taken out of the page is forgotten, and found again when it is put back", async () => {
    const page = await open("once.html");
    await page.evaluate(() => {
      const leaver = document.querySelector("#leaver") as HTMLElement;
      Object.assign(globalThis, { leaver });
      leaver.remove();
    });
    await acceptAll(page);
    await expectOnce("image");
    expect(asked("leaver")).toBe(0);
    await page.evaluate(() => document.body.append((globalThis as unknown as { leaver: HTMLElement }).leaver));
    await expectOnce("leaver", "image");
  });

  it("200 tags are all released, scripts in their order", async () => {
    const page = await open("many.html");
    expect(requests()).toEqual([]);
    await acceptAll(page);
    await page.waitFor(() => __ran.length >= 100);
    expect(await ran(page)).toEqual(Array.from({ length: 100 }, (_, i) => String(i)));
    await expectOnce(...Array.from({ length: 100 }, (_, i) => `image-${i}`));
  });
});
