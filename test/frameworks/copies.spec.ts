/** Copies of what Kelisim holds run and show nothing that is denied, and each has one placeholder while it waits. */
import { describe, expect, it } from "vitest";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { madeSiteIn } from "../engines/made-site.ts";
import { acceptAll, ready, withdraw } from "../gate/site.ts";
import { settle as settled } from "../services/observe.ts";
import { makeCopies } from "./copies.ts";
import { embedsIn, expectPlaceholders } from "./embeds.ts";

declare global {
  var Idiomorph: { morph(old: Element, html: string): void };
  var Alpine: { morph(old: Element, html: string): void };
}

/** What the pages of this file have of jQuery. */
interface JQueryResult {
  html(html: string): JQueryResult;
  append(what: string | JQueryResult): JQueryResult;
  clone(withEvents?: boolean): JQueryResult;
  load(url: string, done: () => void): JQueryResult;
  empty(): JQueryResult;
  slick(method?: string): JQueryResult;
}
declare const $: ((what: string) => JQueryResult) & { getScript(url: string): void };
declare const slide: () => void;
declare const lazy: () => void;
declare const tags: Record<"counter" | "player", string>;

const patience = { timeout: 10_000 };

describe.each(enginesUnderTest())("in %s", (engine) => {
  const { demo, open: openPage } = madeSiteIn(engine, "frameworks", makeCopies);
  const open = async (name: string): Promise<Page> => {
    const page = await openPage(`/${name.includes("/") ? name : `inert/${name}`}.html`);
    await ready(page);
    return page;
  };
  const asked = (name: string): number =>
    demo()
      .requests()
      .filter((request) => request.name === name).length;
  const all = ["counter", "player", "pixel"];
  const expectAsked = (names: readonly string[], times: number): Promise<void> =>
    expect.poll(() => names.map(asked), patience).toEqual(names.map(() => times));
  const settle = (page: Page): Promise<void> => settled(page, 3);

  it("a clone of what was let in runs nothing again, and is shut with it", async () => {
    const page = await open("copies");
    await acceptAll(page);
    await expectAsked(all, 1);
    await page.evaluate(() => {
      const place = document.querySelector("#place");
      if (place) document.body.append(place.cloneNode(true));
    });
    await expect.poll(() => asked("player"), patience).toBe(2);
    await settle(page);
    expect(asked("counter")).toBe(1);
    await withdraw(page);
    expect(await page.evaluate(() => document.querySelectorAll("[data-kelisim][src]:not(script)").length)).toBe(0);
  });

  it("an element that leaves the page while it is allowed comes back shut", async () => {
    const page = await open("copies");
    await acceptAll(page);
    await expectAsked(all, 1);
    await page.evaluate(() => {
      const place = document.querySelector("#place");
      place?.remove();
      Object.assign(globalThis, { place });
    });
    await settle(page);
    await withdraw(page);
    demo().clearRequests();
    await page.evaluate(() => document.body.append(Reflect.get(globalThis, "place")));
    await settle(page);
    expect(all.map(asked)).toEqual([0, 0, 0]);
    await acceptAll(page);
    await expectAsked(["player"], 1);
    // Firefox has the image in memory still.
    expect(await page.evaluate(() => document.querySelector("#place img")?.hasAttribute("src"))).toBe(true);
    expect(asked("counter")).toBe(0);
  });

  it.each(["idiomorph", "alpine"])(
    "a page that %s morphs to what the server sent runs nothing again",
    async (library) => {
      const page = await open("copies");
      const morph = (): Promise<void> =>
        page.evaluate(async (name) => {
          const sent = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
          const [place, next] = [document.querySelector("#place"), sent.querySelector("#place")];
          if (place && next) (name === "alpine" ? Alpine : Idiomorph).morph(place, next.outerHTML);
        }, library);
      await expectPlaceholders(page, 1);
      await morph();
      await expectPlaceholders(page, 1);
      expect(all.map(asked)).toEqual([0, 0, 0]);
      await acceptAll(page);
      await expectAsked(all, 1);
      await morph();
      await settle(page);
      expect(asked("counter")).toBe(1);
      expect(await embedsIn(page)).toEqual({ shown: 1, waiting: 0, placeholders: 0 });
      await withdraw(page);
      demo().clearRequests();
      await morph();
      await settle(page);
      expect(all.map(asked)).toEqual([0, 0, 0]);
      await expectPlaceholders(page, 1);
    },
  );

  it.each([
    ["slick", "before"],
    ["slick", "after"],
    ["slick-bare", "before"],
    ["slick-bare", "after"],
  ])("slides that are copied wait, and are shown, as the others: %s, %s they have placeholders", async (name, when) => {
    const page = await open(name);
    if (when === "before") await page.evaluate(() => void slide());
    else await expectPlaceholders(page, 2);
    if (when === "after") await page.evaluate(() => void slide());
    const frames = await page.evaluate(() => document.querySelectorAll("iframe").length);
    expect(frames).toBeGreaterThan(2);
    await expectPlaceholders(page, frames);
    expect(all.map(asked)).toEqual([0, 0, 0]);
    await acceptAll(page);
    await expectAsked(["player"], frames);
    expect(await embedsIn(page)).toEqual({ shown: frames, waiting: 0, placeholders: 0 });
    await withdraw(page);
    await expectPlaceholders(page, frames);
    demo().clearRequests();
    await page.evaluate(() => {
      $("#slides").slick("unslick");
      slide();
    });
    await settle(page);
    expect(all.map(asked)).toEqual([0, 0, 0]);
  });

  it("what jQuery puts in, clones and loads runs once", async () => {
    const page = await open("jquery");
    await expectPlaceholders(page, 1);
    await page.evaluate(async () => {
      const html = document.querySelector("#place script")?.outerHTML ?? "";
      const make = (name: string): string => html.replace("name=counter", `name=${name}`);
      $("#target").html(`${make("put")}<p></p>`);
      $("#target").append(make("appended"));
      $("#target").append($("#place").clone(true));
      $("body").append("<div id=loaded></div>");
      await new Promise<void>((done) => void $("#loaded").load("/inert/part.html", done));
    });
    await expectPlaceholders(page, 3);
    const once = ["put", "appended", "loaded-counter", "loaded-player", "loaded-pixel"];
    expect([...all, ...once].map(asked)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    await acceptAll(page);
    await expectAsked(once, 1);
    // The clone of one that never ran is another script of that address, as it is without Kelisim.
    await expectAsked(["counter", "player"], 2);
    expect(await embedsIn(page)).toEqual({ shown: 3, waiting: 0, placeholders: 0 });
    await withdraw(page);
    demo().clearRequests();
    await page.evaluate(() => {
      $("#target").append($("#loaded").clone(true));
    });
    await expectPlaceholders(page, 4);
    expect([...all, ...once].map(asked)).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("the guard holds what jQuery puts in and fetches", async () => {
    const page = await open("guarded/jquery");
    await page.evaluate(() => {
      const address = (name: string): string => tags.counter.replace("name=counter", `name=${name}`);
      $("#target").html(`<iframe src="${tags.player}"></iframe>`);
      $("#target").append(`<script src="${address("appended")}"></script>`);
      $.getScript(address("fetched"));
    });
    await settle(page);
    const once = ["appended", "fetched", "player"];
    expect(once.map(asked)).toEqual([0, 0, 0]);
    await acceptAll(page);
    await expectAsked(once, 1);
    await withdraw(page);
    demo().clearRequests();
    await page.evaluate(() => {
      $("#target").append($("#target").clone());
      $.getScript(tags.counter);
    });
    await settle(page);
    expect([...once, "counter"].map(asked)).toEqual([0, 0, 0, 0]);
  });

  it("a tag that comes by innerHTML, or in the clone of a template, runs once", async () => {
    const page = await open("copies");
    await acceptAll(page);
    await expectAsked(["counter"], 1);
    await page.evaluate(() => {
      const html = document.querySelector("#place script")?.outerHTML.replace("name=counter", "name=made") ?? "";
      const plain = html.replace(/ (src|data-kelisim-ran)="[^"]*"/g, "");
      document.body.insertAdjacentHTML("beforeend", `<div>${plain}</div>`);
      const template = document.createElement("template");
      template.innerHTML = plain.replace("name=made", "name=cloned");
      document.body.append(template.content.cloneNode(true));
    });
    await expectAsked(["made", "cloned"], 1);
    await settle(page);
    expect([asked("made"), asked("cloned"), asked("counter")]).toEqual([1, 1, 1]);
  });

  it.each(["inert/lazy", "inert/lazy-short", "guarded/lazy-short"])(
    "a lazy loader loads no inert tag, and none again that was let in: %s",
    async (name) => {
      const page = await open(name);
      await page.waitFor(() => document.documentElement.dataset.lazy === "done");
      await settle(page);
      expect(all.map(asked)).toEqual([0, 0, 0]);
      await acceptAll(page);
      await expectAsked(all, 1);
      await page.evaluate(() => lazy());
      await settle(page);
      expect(all.map(asked)).toEqual([1, 1, 1]);
    },
  );

  it.each(["data-kelisim-src", "data-src"])("a frame that is given another %s shows that", async (name) => {
    const page = await open("copies");
    await acceptAll(page);
    await expectAsked(["player"], 1);
    await page.evaluate((attribute) => {
      const frame = document.querySelector("iframe");
      const next = (frame?.getAttribute("data-kelisim-src") ?? "").replace("name=player", "name=next");
      frame?.setAttribute(attribute, next);
    }, name);
    await expectAsked(["next"], 1);
  });

  it("a script that was written for another tool runs from its `src`", async () => {
    const page = await open("other");
    await settle(page);
    expect(asked("counter")).toBe(0);
    await acceptAll(page);
    await expectAsked(["counter"], 1);
  });

  it("tags in open shadow roots are held, let in, and shut", async () => {
    const page = await open("shadow");
    await settle(page);
    expect([asked("player"), asked("declared")]).toEqual([0, 0]);
    await acceptAll(page);
    await expectAsked(["player", "declared"], 1);
    await withdraw(page);
    const live = await page.evaluate(() =>
      ["video-card", "#declared"].map((one) =>
        document.querySelector(one)?.shadowRoot?.querySelector("iframe")?.hasAttribute("src"),
      ),
    );
    expect(live).toEqual([false, false]);
  });

  it.each(["before", "after"])(
    "tags in a shadow root that comes later are held, and let in: %s consent",
    async (when) => {
      const page = await open("shadow");
      const draw = (): Promise<boolean> => page.evaluate(() => dispatchEvent(new Event("data")));
      if (when === "before") {
        await draw();
        await settle(page);
        expect([asked("late"), asked("plain")]).toEqual([0, 0]);
      }
      await acceptAll(page);
      if (when === "after") await draw();
      await expectAsked(["late", "plain"], 1);
    },
  );
});
