import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeBrowser, fakeBrowser } from "../page/page.fixture.ts";
import { createTrusted } from "../page/trusted.ts";
import { createHold, isLive } from "./hold.ts";
import type { Rules } from "./rules.ts";

const tracker = "//counter.example/p";
const rules: Rules = { closedAt: (address) => (address === tracker ? "counter" : ""), closedName: () => "" };

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => browser.close());

const start = (html = "") => {
  const window = browser.open(html);
  const { document } = window;
  const parse = (text: string): Document => new window.DOMParser().parseFromString(text, "text/html");
  const held = new Set<Element>();
  const frameText = (text: string): string => `<!--entered-->${text}`;
  const hold = createHold(window, { rules, held, trusted: createTrusted(window), frameText });
  return { document, parse, hold, held };
};

describe("a tree that comes into a page", () => {
  it("has what calls closed services inert, in the order of the tree, and nothing else changed", () => {
    const { parse, hold, held } = start();
    const { body } = parse(
      `<p><img alt="" src="${tracker}"><img src="/own"></p><a href="${tracker}" ping="${tracker}">`,
    );
    const [first, , link] = body.querySelectorAll("img, a");
    expect(hold.closedIn(body)).toEqual([first, link]);
    hold.tree(body);
    expect([...held]).toEqual([first, link]);
    expect([first?.hasAttribute("src"), first?.getAttribute("data-kelisim-src")]).toEqual([false, tracker]);
    expect([link?.getAttribute("href"), link?.getAttribute("data-kelisim-ping")]).toEqual([tracker, tracker]);
    expect(hold.closedIn(body)).toEqual([]);
  });

  it("has it inert in open shadow roots too", () => {
    const { parse, hold, held } = start();
    const { body } = parse("<p></p>");
    const root = (body.firstElementChild as Element).attachShadow({ mode: "open" });
    root.innerHTML = `<b><img src="${tracker}"></b>`;
    hold.tree(body);
    expect([...held]).toEqual([root.querySelector("img")]);
    expect(root.querySelector("img")?.hasAttribute("src")).toBe(false);
  });

  it("has the guard enter the text of a frame, once", () => {
    const { parse, hold, held } = start();
    const { body } = parse(`<iframe srcdoc="own"></iframe>`);
    hold.tree(body);
    hold.tree(body);
    const frame = body.querySelector("iframe") as HTMLIFrameElement;
    expect(frame.getAttribute("srcdoc")).toBe("<!--entered-->own");
    expect(hold.plain(frame.outerHTML)).toBe(`<iframe srcdoc="own"></iframe>`);
    expect(held.size).toBe(0);
  });
});

describe("an element that is held", () => {
  it("reads as it was put in, and its copies too", () => {
    const { document, hold } = start();
    const image = document.createElement("img");
    image.setAttribute("alt", "a");
    hold.keep(image, "src", tracker, "counter");
    for (const one of [image, image.cloneNode() as Element]) {
      expect(hold.isMarked(one)).toBe(true);
      expect(hold.plain(one.outerHTML)).toBe(`<img alt="a" src="${tracker}">`);
      const shown = hold.asPutIn(one);
      expect(hold.attributesOf(shown)).toEqual([
        ["alt", "a"],
        ["src", tracker],
      ]);
      expect([hold.shownFor(shown), isLive(shown)]).toEqual([one, false]);
    }
  });

  it("is let go of with the last of its addresses", () => {
    const { document, hold, held } = start();
    const video = document.createElement("video");
    hold.keep(video, "src", tracker, "counter");
    hold.keep(video, "poster", tracker, "counter");
    held.add(video);
    hold.forget(video, "alt");
    hold.forget(video, "src");
    expect([held.size, video.getAttribute("data-kelisim")]).toEqual([1, "counter"]);
    hold.forget(video, "poster");
    expect([held.size, video.outerHTML]).toEqual([0, "<video></video>"]);
  });

  it("that was let in reads as the page has changed it since", () => {
    const { document, hold } = start();
    const image = document.createElement("img");
    hold.keep(image, "src", tracker, "counter");
    image.setAttribute("src", tracker);
    hold.forget(image, "src", tracker);
    expect(hold.plain(image.outerHTML)).toBe(`<img src="${tracker}">`);
    image.setAttribute("src", "/own");
    hold.forget(image, "src", "/own");
    expect(hold.plain(image.outerHTML)).toBe(`<img src="/own">`);
    expect(image.getAttribute("data-kelisim")).toBe("counter");
    hold.keep(image, "src", tracker, "counter");
    expect(hold.plain(image.outerHTML)).toBe(`<img src="${tracker}">`);
  });

  it("is not one that says so in the page's HTML", () => {
    const { document, hold } = start(`<img data-kelisim-held="x src" data-kelisim-src="//v">`);
    const image = document.querySelector("img") as Element;
    expect([hold.isMarked(image), hold.plain(image.outerHTML)]).toEqual([false, image.outerHTML]);
  });
});
