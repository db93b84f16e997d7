/** Nodes that a library owns are let in where they are, and no copy of them runs or shows what is denied now. */
import { describe, expect, it } from "vitest";
import type { Page } from "../engines/engine.ts";
import { enginesUnderTest } from "../engines/index.ts";
import { madeSiteIn } from "../engines/made-site.ts";
import { acceptAll, ready, withdraw } from "../gate/site.ts";
import { reactVersions } from "../hostile-page/react-page.ts";
import { settle as settled } from "../services/observe.ts";
import { makePages } from "./pages.ts";

declare global {
  var go: (route: string) => void;
  var recovered: string[];
  var Idiomorph: { morph(old: Element, html: string): void };
}

const patience = { timeout: 10_000 };

describe.each(enginesUnderTest())("in %s", (engine) => {
  const { demo, open: openPage } = madeSiteIn(engine, "frameworks", makePages);
  const open = async (name: string): Promise<Page> => {
    const page = await openPage(`/${name}.html`);
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
  const heading = (page: Page, text: string): Promise<unknown> =>
    page.waitFor((wanted) => document.querySelector("h1")?.textContent === wanted, text);
  const settle = (page: Page): Promise<void> => settled(page, 3);

  const apps = [...reactVersions.map((version) => `react-${version}`), "vue"];

  it.each(apps)("%s goes on to another route, and back, when its tags were let in", async (app) => {
    const page = await open(app);
    await heading(page, "video");
    await acceptAll(page);
    await expectAsked(["counter", "player"], 1);
    for (const route of ["text", "video", "text"]) {
      await page.evaluate((name) => go(name), route);
      await heading(page, route);
    }
    expect(await page.evaluate(() => document.querySelectorAll("#root iframe").length)).toBe(0);
  });

  it.each(apps)("%s takes over a page in which tags were let in while it was parsed", async (app) => {
    const first = await open(app);
    await acceptAll(first);
    await expectAsked(["counter", "player"], 1);
    demo().clearRequests();
    await first.goto(demo().url("frameworks.pages", `/${app}-drawn.html`));
    await ready(first);
    await expectAsked(["counter", "player"], 1);
    await settle(first);
    expect(await first.evaluate(() => recovered)).toEqual([]);
    expect([asked("counter"), asked("player")]).toEqual([1, 1]);
    await first.evaluate(() => go("text"));
    await heading(first, "text");
  });

  const visit = async (page: Page, to: string): Promise<void> => {
    await page.click("#go");
    await heading(page, to);
  };
  const back = async (page: Page, to: string): Promise<void> => {
    await page.evaluate(() => history.back());
    await heading(page, to);
    await settle(page);
  };

  describe.each(["turbo", "htmx"])("%s", (library) => {
    it("brings nothing back that is denied now", async () => {
      const page = await open(`${library}-1`);
      await acceptAll(page);
      await expectAsked(all, 1);
      await visit(page, "two");
      await withdraw(page);
      demo().clearRequests();
      await back(page, "one");
      expect(all.map(asked)).toEqual([0, 0, 0]);
      expect(await page.evaluate(() => document.querySelectorAll("#place [src]:not(script)").length)).toBe(0);
    });

    it("shows again what is granted, and runs it once a view", async () => {
      const page = await open(`${library}-1`);
      await acceptAll(page);
      await expectAsked(all, 1);
      await visit(page, "two");
      demo().clearRequests();
      await back(page, "one");
      await expect.poll(() => asked("player"), patience).toBe(1);
      expect(asked("counter")).toBeLessThan(2);
    });

    it("lets in after the way back what is accepted there", async () => {
      const page = await open(`${library}-1`);
      await visit(page, "two");
      await back(page, "one");
      expect(all.map(asked)).toEqual([0, 0, 0]);
      await acceptAll(page);
      await expectAsked(all, 1);
    });
  });

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

  it("a page that is morphed to what the server sent runs nothing again, and is shut when it must be", async () => {
    const page = await open("copies");
    await acceptAll(page);
    await expectAsked(all, 1);
    await page.evaluate(async () => {
      const sent = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
      const [place, next] = [document.querySelector("#place"), sent.querySelector("#place")];
      if (place && next) Idiomorph.morph(place, next.outerHTML);
    });
    await settle(page);
    expect(asked("counter")).toBe(1);
    await withdraw(page);
    demo().clearRequests();
    await settle(page);
    expect(all.map(asked)).toEqual([0, 0, 0]);
    expect(await page.evaluate(() => document.querySelector("iframe")?.contentWindow?.location.href)).toBe(
      "about:blank",
    );
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

  it("a lazy loader leaves inert tags alone", async () => {
    const page = await open("lazy");
    await page.waitFor(() => document.documentElement.dataset.lazy === "done");
    await settle(page);
    expect(all.map(asked)).toEqual([0, 0, 0]);
    await acceptAll(page);
    await expectAsked(all, 1);
  });

  it.each(["data-kelisim-src", "data-src"])("a frame that is given another %s shows that", async (name) => {
    const page = await open("copies");
    await acceptAll(page);
    await expectAsked(["player"], 1);
    await page.evaluate((attribute) => {
      const frame = document.querySelector("iframe");
      const next = (frame?.getAttribute("data-kelisim-src") ?? "").replace("name=player", "name=next");
      if (attribute === "data-src") frame?.removeAttribute("data-kelisim-src");
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
