import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Guard } from "../guard/guard-of-head.ts";
import { endScript, type FakeBrowser, fakeBrowser, type Page, startClock } from "../page/page.fixture.ts";
import { type FakeReporter, fakeReporter } from "../page/report.fixture.ts";
import type { Trusted } from "../page/trusted.ts";
import { createMarkupGate, type MarkupGate } from "./markup-gate.ts";

let browser: FakeBrowser;
let reporter: FakeReporter;
let granted: Set<string>;
let heard: string[];
let embeds: (string | undefined)[];
/** What the policy of Trusted Types says to the address. */
let refused: string;
beforeEach(() => {
  startClock();
  browser = fakeBrowser();
  reporter = fakeReporter();
  granted = new Set();
  heard = [];
  embeds = [];
  refused = "none";
});
afterEach(async () => {
  await browser.close();
  vi.useRealTimers();
});

const same = (text: string): string => text;
const trusted: Trusted = {
  createHTML: same,
  createScript: same,
  createScriptURL(address) {
    if (address === refused) throw new TypeError("This document requires 'TrustedScriptURL' assignment.");
    return address;
  },
};

interface Opened {
  readonly window: Page;
  readonly gate: MarkupGate;
  /** The address that an element has. */
  src(id: string): string | null;
  element(id: string): HTMLElement;
}

function open(html: string, guard?: Guard): Opened {
  const window = browser.open(html);
  const gate = createMarkupGate(window, {
    trusted,
    guard,
    reporter,
    allows: (id) => granted.has(id),
    isService: (id) => id === "counter",
    isAlways: (id) => id === "need",
    onHold: (id, { id: name }) => void heard.push(`hold ${id} ${name}`),
    onRelease: (id, { id: name }) => void heard.push(`release ${id} ${name}`),
    onEmbeds: (held) => {
      embeds = [...held].map(({ id }) => id);
    },
  });
  gate.update();
  const element = (id: string): HTMLElement => window.document.querySelector(`#${id}`) as HTMLElement;
  return { window, gate, element, src: (id) => element(id).getAttribute("src") };
}
const image = (id: string, ids = "stats"): string =>
  `<img id="${id}" data-kelisim="${ids}" data-src="/${id}.gif" alt="">`;
const frame = (id: string, ids = "ads"): string =>
  `<iframe id="${id}" data-kelisim="${ids}" data-src="https://pixel.example/${id}"></iframe>`;
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(200);

describe("a place", () => {
  it("is held with an embed's placeholder, let in before any tag in line, and left as it is", () => {
    const place = `<div id="map" data-kelisim-place="counter" style="height: 2px"><b>Абай</b></div>`;
    const { gate, element } = open(
      `<script id="tag" type="text/plain" data-kelisim="counter" data-kelisim-src="/a.js"></script>${place}`,
    );
    const before = element("map").outerHTML;
    expect(embeds).toEqual(["map"]);
    granted.add("counter");
    gate.update();
    expect(heard).toEqual(["hold counter tag", "hold counter map", "release counter map", "release counter tag"]);
    expect([embeds, element("map").outerHTML]).toEqual([[], before]);
    granted.clear();
    gate.shut();
    gate.update();
    expect([embeds, element("map").outerHTML]).toEqual([["map"], before]);
  });
});

describe("a tag", () => {
  it("is held until all of its ids are allowed, and let in once", () => {
    const { gate, src } = open(image("a") + image("b", "stats ads") + image("c", ""));
    expect(heard).toEqual(["hold stats a", "hold stats ads b", "hold  c"]);
    granted.add("stats");
    gate.update();
    gate.update();
    expect([src("a"), src("b")]).toEqual(["/a.gif", null]);
    granted.add("ads");
    gate.update();
    expect([src("b"), src("c")]).toEqual(["/b.gif", null]);
    expect(heard.slice(3)).toEqual(["release stats a", "release stats ads b"]);
  });

  it("of several services is let in with any of them", () => {
    granted.add("two");
    expect(open(image("a", "one|two")).src("a")).toBe("/a.gif");
  });

  it("is shut at once when it is no longer allowed, and let in again later", () => {
    granted.add("stats");
    const { gate, src } = open(image("a"));
    granted.clear();
    gate.shut();
    expect(src("a")).toBeNull();
    granted.add("stats");
    gate.update();
    expect(src("a")).toBe("/a.gif");
    expect(heard).toEqual(["release stats a", "hold stats a", "release stats a"]);
  });

  it("is let in after the visitor has seen what an act has changed", async () => {
    const { gate, src } = open(image("a"));
    granted.add("stats");
    gate.updateAfterFrame();
    expect(src("a")).toBeNull();
    await settle();
    expect(src("a")).toBe("/a.gif");
  });

  it("that comes later is found", async () => {
    granted.add("stats");
    const { window, src } = open("");
    window.document.body.innerHTML = image("late");
    await settle();
    expect(src("late")).toBe("/late.gif");
  });

  it("waits in line no longer when it is taken away, and is held when consent is", async () => {
    granted.add("stats");
    const script = (id: string): string =>
      `<script id="${id}" type="text/plain" data-kelisim="counter" data-src="https://counter.example/${id}"></script>`;
    granted.add("counter");
    const { window, gate, element } = open(script("first") + script("second") + script("third"));
    expect(element("first").getAttribute("src")).toBe("https://counter.example/first");
    expect(element("second").hasAttribute("src")).toBe(false);
    element("second").remove();
    granted.clear();
    gate.update();
    endScript(window, element("first"));
    expect(element("third").getAttribute("type")).toBe("text/plain");
    expect(heard).toEqual(["release counter first", "hold counter third"]);
  });

  it("in a document without a window is left alone", () => {
    granted.add("stats");
    const { window, gate } = open("");
    const parsed = new window.DOMParser().parseFromString(image("a"), "text/html");
    // As in browsers.
    Object.defineProperty(parsed, "defaultView", { value: null });
    const held = new Set<Element>(parsed.querySelectorAll("img"));
    createMarkupGate(window, {
      trusted,
      guard: { held } as Guard,
      reporter,
      allows: () => true,
      isService: () => false,
      isAlways: () => false,
      onHold: () => {},
      onRelease: () => heard.push("released"),
      onEmbeds: () => {},
    }).update();
    gate.destroy();
    expect(heard).toEqual([]);
  });
});

describe("what may have come with HTML that others write", () => {
  it("is left alone where it waits for no choice, unless it is a script or the operator has marked it", () => {
    granted.add("need");
    granted.add("stats");
    const { src, element } = open(
      `${image("a", "need")}${image("b", "need|need")}${image("c", "need stats")}
       <img id="d" kelisim-own data-kelisim="need" data-src="/d.gif" alt="">
       <p id="e" data-kelisim="need" data-style="color: red"></p>
       <script id="f" type="text/plain" data-kelisim="need" data-src="/f.js"></script>`,
    );
    expect(["a", "b", "c", "d", "f"].map(src)).toEqual([null, null, "/c.gif", "/d.gif", "/f.js"]);
    expect(element("e").style.color).toBe("");
    expect(embeds).toEqual([]);
  });

  it.each(["javascript:alert()", " JavaScript:alert()", "java\nscript\t:alert()", "\u0001javascript:alert()"])(
    "is never given an address that is a script: %j",
    (script) => {
      granted.add("stats");
      const { window, gate } = open("");
      for (const [tag, name] of [
        ["a", "href"],
        ["iframe", "src"],
        ["embed", "src"],
        ["object", "data"],
      ] as const) {
        const element = window.document.createElement(tag);
        element.setAttribute("data-kelisim", "stats");
        element.setAttribute(`data-kelisim-${name}`, script);
        window.document.body.append(element);
        gate.update();
        gate.allowOnce(element);
        expect(element.hasAttribute(name)).toBe(false);
      }
    },
  );

  it("is not what code of the page has made and the guard has held", () => {
    granted.add("need");
    const { window, gate } = open("");
    const made = window.document.createElement("iframe");
    made.setAttribute("data-kelisim", "need");
    made.setAttribute("data-kelisim-src", "javascript:void 0");
    const held = new Set<Element>([made]);
    createMarkupGate(window, {
      trusted,
      guard: { held, pass: (run) => run() } as Guard,
      reporter,
      allows: () => true,
      isService: () => false,
      isAlways: () => true,
      onHold: () => {},
      onRelease: () => {},
      onEmbeds: () => {},
    }).update();
    gate.destroy();
    expect(made.getAttribute("src")).toBe("javascript:void 0");
  });
});

describe("a tag in its short form", () => {
  const attributes = (element: Element): string =>
    ["src", "data-src", "data-kelisim-src"].filter((name) => element.getAttribute(name)).join();

  it("has another one while it waits, and when it is let in, so that no loader loads it once more", async () => {
    const { gate, element } = open(image("a"));
    expect(attributes(element("a"))).toBe("data-kelisim-src");
    granted.add("stats");
    gate.update();
    await settle();
    expect(attributes(element("a"))).toBe("src,data-kelisim-src");
    expect(heard).toEqual(["hold stats a", "release stats a"]);
    granted.clear();
    gate.shut();
    expect(attributes(element("a"))).toBe("data-kelisim-src");
  });

  it("is given another address by the page, while it waits and when it is let in", async () => {
    const { gate, element, src } = open(image("a"));
    element("a").setAttribute("data-src", "/two.gif");
    await settle();
    expect(attributes(element("a"))).toBe("data-kelisim-src");
    granted.add("stats");
    gate.update();
    expect(src("a")).toBe("/two.gif");
    await settle();
    element("a").setAttribute("data-src", "/three.gif");
    await settle();
    expect(src("a")).toBe("/three.gif");
    element("a").setAttribute("data-src", "/four.gif");
    await settle();
    expect([src("a"), element("a").dataset.src]).toEqual(["/four.gif", undefined]);
  });

  it("is not loaded again where the page writes once more what it has written", async () => {
    granted.add("stats");
    const { element } = open(image("a"));
    await settle();
    element("a").removeAttribute("data-src");
    element("a").setAttribute("data-src", "/a.gif");
    await settle();
    expect(heard).toEqual(["release stats a"]);
  });

  it("keeps it where it waits for no choice, or what has it is a script or a place", () => {
    const { element } = open(
      `${image("a", "need")}<script id="b" type="text/plain" data-kelisim="stats" data-src="/b.js"></script>
       <div id="c" data-kelisim-place="stats" data-src="/points.json"></div>`,
    );
    expect(["a", "b", "c"].map((id) => attributes(element(id)))).toEqual(["data-src", "data-src", "data-src"]);
  });
});

describe("scripts", () => {
  it("run in their place, and what has run is told", () => {
    granted.add("stats");
    const { gate, element } = open(`<script id="a" type="text/plain" data-kelisim="stats"></script>`);
    expect(element("a").hasAttribute("data-kelisim-ran")).toBe(true);
    expect([...gate.ran]).toEqual(["stats"]);
  });
});

describe("a tag with an address of its own", () => {
  const copy = image("a").replace(" alt", ' src="/a.gif" alt');

  it("is shut where it is not allowed, and keeps it where it is", () => {
    expect(open(copy).src("a")).toBeNull();
    granted.add("stats");
    expect(open(copy).src("a")).toBe("/a.gif");
  });

  it("that is written nowhere else is held from then on, and its author told", () => {
    const { element, src, gate } = open(`<img id="a" data-kelisim="stats" src="/a.gif" alt="">`);
    expect([src("a"), element("a").getAttribute("data-kelisim-src")]).toEqual([null, "/a.gif"]);
    expect(reporter.hint.mock.calls).toEqual([
      ["<img data-kelisim src> loads before it is held: write data-kelisim-src", element("a")],
    ]);
    granted.add("stats");
    gate.update();
    expect(src("a")).toBe("/a.gif");
  });

  it("is shut when it leaves the page, and let in when it comes back", async () => {
    granted.add("stats");
    const { window, element, src } = open(image("a"));
    const left = element("a");
    left.remove();
    await settle();
    expect(left.hasAttribute("src")).toBe(false);
    window.document.body.append(left);
    await settle();
    expect(src("a")).toBe("/a.gif");
  });

  it("follows it when it is another", async () => {
    granted.add("stats");
    const { element, src } = open(image("a"));
    element("a").setAttribute("data-src", "/b.gif");
    await settle();
    expect(src("a")).toBe("/b.gif");
  });

  it.each(["turbo:before-cache", "htmx:beforeHistorySave"])("is shut while it is copied: %s", async (name) => {
    granted.add("stats");
    const { window, src } = open(image("a"));
    window.document.dispatchEvent(new window.Event(name));
    expect(src("a")).toBeNull();
    await settle();
    expect(src("a")).toBe("/a.gif");
  });
});

describe("embeds", () => {
  it("are told while they are held, and let in once, for this page", () => {
    const { gate, src, element } = open(frame("a") + frame("b"));
    expect(embeds).toEqual(["a", "b"]);
    gate.allowOnce(element("a"));
    expect([src("a"), src("b")]).toEqual(["https://pixel.example/a", null]);
    expect(embeds).toEqual(["b"]);
  });
});

describe("what throws", () => {
  /** A guard that tells whether it lets everything through. */
  function fakeGuard(): Guard & { isPassing(): boolean } {
    let isPassing = false;
    return {
      held: new Set(),
      trusted,
      allows: () => false,
      pass(run) {
        isPassing = true;
        try {
          return run();
        } finally {
          isPassing = false;
        }
      },
      enter: () => {},
      remove: () => {},
      isPassing: () => isPassing,
    };
  }

  it("is an address that the browser refuses: the tag stays inert, is said, and the next in line is let in", () => {
    refused = "https://pixel.example/a";
    granted.add("ads");
    const { gate, src } = open(frame("a") + frame("b"));
    expect([src("a"), src("b")]).toEqual([null, "https://pixel.example/b"]);
    expect(reporter.error.mock.calls).toEqual([["a tag could not be let in or shut", expect.any(TypeError)]]);
    expect(heard).toEqual(["release ads b"]);
    expect(embeds).toEqual(["a"]);
    // It is not tried again with each change of the page.
    gate.update();
    expect(reporter.error).toHaveBeenCalledOnce();
  });

  it("leaves no half of an element live", () => {
    refused = "https://pixel.example/poster";
    granted.add("ads");
    const { element } = open(
      `<video id="a" data-kelisim="ads" data-src="https://pixel.example/v" data-poster="https://pixel.example/poster"></video>`,
    );
    expect([element("a").hasAttribute("src"), element("a").hasAttribute("poster")]).toEqual([false, false]);
  });

  it("does not leave the guard passing, where an embed is allowed once", () => {
    refused = "https://pixel.example/a";
    const guard = fakeGuard();
    const { gate, element, src } = open(frame("a"), guard);
    gate.allowOnce(element("a"));
    expect([src("a"), guard.isPassing()]).toEqual([null, false]);
    // The visitor may try again.
    refused = "";
    gate.allowOnce(element("a"));
    expect(src("a")).toBe("https://pixel.example/a");
  });

  it("keeps a script inert, and what the guard holds findable", () => {
    refused = "https://counter.example/a";
    const guard = fakeGuard();
    const { window, gate } = open("", guard);
    const made = window.document.createElement("script");
    made.setAttribute("data-src", refused);
    made.setAttribute("data-kelisim", "stats");
    guard.held.add(made);
    granted.add("stats");
    gate.update();
    expect(reporter.error).toHaveBeenCalledOnce();
    expect([guard.held.has(made), made.hasAttribute("src")]).toEqual([true, false]);
    // Consent that is taken back and given again is another try.
    granted.clear();
    gate.update();
    refused = "https://other.example/";
    granted.add("stats");
    gate.update();
    expect([guard.held.has(made), made.src]).toEqual([false, "https://counter.example/a"]);
  });

  it("in one element leaves no other open", () => {
    granted.add("stats");
    const { gate, src, element } = open(image("a") + image("b") + image("c"));
    element("b").removeAttribute = () => {
      throw new Error("a page's own");
    };
    granted.clear();
    gate.shut();
    expect([src("a"), src("c")]).toEqual([null, null]);
    expect(heard.slice(3)).toEqual(["hold stats a", "hold stats b", "hold stats c"]);
    expect(reporter.error).toHaveBeenCalledOnce();
  });

  it("is a form whose field is named as what we call: the others are let in", () => {
    const { gate, src, element } = open(`<form id="f" data-kelisim="stats"></form>${image("a")}`);
    Object.assign(element("f"), { matches: { name: "matches" } });
    granted.add("stats");
    gate.update();
    expect(src("a")).toBe("/a.gif");
    granted.clear();
    gate.update();
    expect(src("a")).toBeNull();
  });

  it("is who is told of embeds: the tags are let in", () => {
    const window = browser.open(image("a"));
    granted.add("stats");
    createMarkupGate(window, {
      trusted,
      guard: undefined,
      reporter,
      allows: (id) => granted.has(id),
      isService: () => false,
      isAlways: () => false,
      onHold: () => {},
      onRelease: () => {},
      onEmbeds: () => {
        throw new Error("no place");
      },
    }).update();
    expect(window.document.querySelector("img")?.getAttribute("src")).toBe("/a.gif");
    expect(reporter.error).toHaveBeenCalledOnce();
  });
});

describe("`destroy`", () => {
  it("leaves the page as it is", async () => {
    const { window, gate, src } = open(image("a"));
    gate.destroy();
    granted.add("stats");
    gate.update();
    window.document.body.insertAdjacentHTML("beforeend", image("b"));
    await settle();
    expect([src("a"), src("b")]).toEqual([null, null]);
  });
});
