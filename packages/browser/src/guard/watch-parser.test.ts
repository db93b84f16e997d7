import type { Config, Service } from "@kelisim/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { shop } from "../page/config.fixture.ts";
import { type FakeBrowser, fakeBrowser, type Page } from "../page/page.fixture.ts";
import { holdingIn } from "./hold.fixture.ts";
import type { Say } from "./patches.ts";
import { createRules } from "./rules.ts";
import { guardTerms } from "./terms.ts";
import { watchParser } from "./watch-parser.ts";

const text = { kk: "Үлгі", ru: "Пример" };
const maps: Service = { id: "maps", purpose: "stats", title: text, hosts: ["maps.example"], globals: ["ymaps"] };
const library = `<script src="https://maps.example/api.js"></script>`;

const say = vi.fn<Say>();
let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(async () => {
  say.mockReset();
  await browser.close();
});

/** A page whose parser has put this in; later it puts in more. */
function parsed(html: string, isAllowed = false, config: Config = shop({ services: [maps] })) {
  const window: Page = browser.open(html);
  const { document } = window;
  const terms = guardTerms(config);
  const rules = createRules(window, terms, () => isAllowed);
  const { hold, held } = holdingIn(window, rules);
  const undo = watchParser(window, hold, held, terms, say);
  return {
    document,
    Event: window.Event,
    held,
    undo,
    put: (more: string) => document.body.insertAdjacentHTML("beforeend", more),
    settle: () => new Promise((resolve) => window.setTimeout(() => resolve(undefined))),
    /** What each script is, by its id. */
    types: () => Object.fromEntries([...document.querySelectorAll("script")].map(({ id, type }) => [id, type])),
    /** An element's name and attributes, as they are now. */
    look(selector: string): string | undefined {
      const [shown] = /<[^>]*>/.exec(document.querySelector(selector)?.outerHTML ?? "") ?? [];
      return shown;
    },
  };
}

describe("tags of closed services", () => {
  it("are made inert, each address of theirs, whether they are there already or come later", async () => {
    const page = parsed(`<img src="https://maps.example/1.png" alt="">`);
    page.put(`<img id="later" src="https://maps.example/2.png" alt="">`);
    await page.settle();
    for (const [selector, address] of [
      ["img", "1"],
      ["#later", "2"],
    ]) {
      expect(page.look(selector as string)).toContain(`data-kelisim-src="https://maps.example/${address}.png"`);
      expect(page.look(selector as string)).not.toContain(" src=");
      expect(page.look(selector as string)).toContain(`data-kelisim="maps"`);
    }
  });

  it("run nothing, and keep what type they had", () => {
    const page = parsed(`${library}<script id="m" type="module" src="https://maps.example/m.js"></script>`);
    expect(page.types()).toEqual({ "": "text/plain", m: "text/plain" });
    expect(page.look("#m")).toContain(`data-kelisim-type="module"`);
  });

  it("are left as they are in templates, which ask for nothing", () => {
    const html = `<template><img src="https://maps.example/1.png" alt=""></template>`;
    expect(parsed(html).document.body.innerHTML).toBe(html);
  });

  it("are left as they are where the service is open, and so is all that is the page's own", () => {
    const html = `<img src="https://maps.example/1.png" alt=""><img src="/own.png" alt=""><script>own()</script>`;
    expect(parsed(html, true).document.body.innerHTML).toBe(html);
    const page = parsed(`<img src="/own.png" alt=""><script>own()</script>`);
    expect(page.document.body.innerHTML).toBe(`<img src="/own.png" alt=""><script>own()</script>`);
  });
});

describe("an inline script", () => {
  const snippet = `ymaps.ready(start)`;

  it("waits for the held tag that it needs, in order", () => {
    const page = parsed(`${library}<script id="own">own()</script><script id="needs">${snippet}</script>`);
    expect(page.types()).toEqual({ "": "text/plain", own: "", needs: "text/plain" });
    expect(page.look("#needs")).toContain(`data-kelisim="maps"`);
    expect([...page.held].map(({ id }) => id)).toContain("needs");
  });

  it.each([
    ["stands before the tag", `<script id="own">${snippet}</script>${library}`],
    ["only speaks of it", `${library}<script id="own">say("ymaps")</script>`],
    ["is long, so the page's own", `${library}<script id="own">${snippet}${" ".repeat(2000)}</script>`],
  ])("runs where it %s", (_, html) => {
    expect(parsed(html).types().own).toBe("");
  });

  it("is left as it is where it is data", () => {
    const page = parsed(`${library}<script id="data" type="application/json">{"a":ymaps}</script>`);
    expect(page.types().data).toBe("application/json");
  });
});

describe("the watch", () => {
  it.each<[string, (page: ReturnType<typeof parsed>) => void]>([
    ["the page is parsed", ({ document, Event }) => document.dispatchEvent(new Event("DOMContentLoaded"))],
    ["it is taken away", ({ undo }) => undo()],
  ])("ends when %s", async (_, end) => {
    const page = parsed("");
    end(page);
    page.put(library);
    await page.settle();
    expect(page.types()).toEqual({ "": "" });
  });

  it("goes on behind an element that cannot be looked at, which is said", () => {
    const { Element } = browser.open() as Window & typeof globalThis;
    const get = vi.spyOn(Element.prototype, "attributes", "get").mockImplementationOnce(() => {
      throw new Error("thrown on purpose");
    });
    const page = parsed(`<p></p>${library}`);
    get.mockRestore();
    expect(page.types()).toEqual({ "": "text/plain" });
    expect(say.mock.calls).toEqual([["tags", expect.any(Error)]]);
  });
});
