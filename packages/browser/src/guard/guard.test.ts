import type { Config } from "@kelisim/core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { shop } from "../page/config.fixture.ts";
import { type FakeBrowser, fakeBrowser, type Page } from "../page/page.fixture.ts";
import { createGuard } from "./guard.ts";
import { type Guard, guardOfHead } from "./guard-of-head.ts";
import { guardTerms } from "./terms.ts";

const tracker = "https://counter.example/p.gif";

let browser: FakeBrowser;
let said: unknown[][];
let granted: Set<string>;
/** happy-dom's windows share their prototypes, so none must be left patched. */
let undos: (() => void)[];
beforeEach(() => {
  browser = fakeBrowser();
  undos = [];
  said = [];
  granted = new Set();
});
afterEach(async () => {
  for (const undo of undos) undo();
  await browser.close();
});

interface Guarded {
  readonly window: Page;
  readonly guard: Guard;
  /** Addresses that have got to the browser's own `fetch`. */
  readonly fetched: string[];
}

function open(html = "", before = (_: Page): void => {}, config: Config = shop()): Guarded {
  const window = browser.open(html);
  const fetched: string[] = [];
  Object.assign(window, {
    fetch: (address: unknown) => {
      fetched.push(String(address));
      return Promise.resolve(new Response());
    },
  });
  window.console.error = (...words: unknown[]) => void (`${words[0]}`.startsWith("[kelisim]") && said.push(words));
  before(window);
  const guard = createGuard(window, guardTerms(config), (id) => granted.has(id));
  undos.push(guard.remove);
  return { window, guard, fetched };
}
/** What an element asks for; it reads as what was put in. */
function asks(element: Element): string | null {
  const read = (): string | null => element.getAttribute("src");
  const guard = guardOfHead(element.ownerDocument.defaultView as Window);
  return element.matches("[src]") ? (guard?.pass(read) ?? read()) : null;
}

describe("a guard", () => {
  it("drops servers of closed services from what connects by WebRTC, and no others", () => {
    const made: unknown[] = [];
    class RTCPeerConnection {
      constructor(configuration?: object) {
        made.push((configuration as RTCConfiguration)?.iceServers?.map(({ urls }) => urls));
      }
      setConfiguration(configuration: RTCConfiguration): void {
        made.push([configuration.bundlePolicy, configuration.iceServers?.length]);
      }
    }
    const { window } = open("", (page) => void Object.assign(page, { RTCPeerConnection }));
    const own = { urls: ["stun:own.kz", "turn:own.kz:3478?transport=tcp"] };
    const closed = ["stun:counter.example", "turns:COUNTER.example:443?transport=tcp", "turn:a.counter.example"];
    const connection = new window.RTCPeerConnection({ iceServers: [own, ...closed.map((urls) => ({ urls }))] });
    new window.RTCPeerConnection({ iceServers: [{ urls: [...own.urls, ...closed] }] });
    new window.RTCPeerConnection();
    connection.setConfiguration({ bundlePolicy: "balanced", iceServers: [own, { urls: closed }] });
    granted.add("counter");
    new window.RTCPeerConnection({ iceServers: [{ urls: closed }] });
    expect(made).toEqual([[own.urls], [], undefined, ["balanced", 1], [closed]]);
  });

  it("has a sanitizer go first, which would take out what makes a tag inert", () => {
    const known = ["alt", "src"];
    const { window, guard } = open("<p>own</p>", ({ Element, document }) =>
      Object.assign(Element.prototype, {
        setHTML(this: Element, html: string) {
          const template = document.createElement("template");
          template.innerHTML = html;
          for (const element of template.content.querySelectorAll("*"))
            for (const name of element.getAttributeNames()) if (!known.includes(name)) element.removeAttribute(name);
          this.replaceChildren(template.content);
        },
      }),
    );
    const place = window.document.querySelector("p") as unknown as Element & { setHTML(html: string): void };
    place.setHTML(`<b class="a">a</b><img id="b" alt="a" src="${tracker}">`);
    const [bold, image] = place.children as unknown as [Element, Element];
    expect([bold.outerHTML, image.hasAttribute("id")]).toEqual(["<b>a</b>", false]);
    expect([asks(image), image.getAttribute("src"), guard.held.has(image)]).toEqual([null, tracker, true]);
    place.setHTML(`<img src="/own.png">`);
    expect(place.innerHTML).toBe(`<img src="/own.png">`);
  });

  it("lets no cache and no worklet ask a closed service", () => {
    const asked: unknown[] = [];
    class Cache {
      add = undefined;
    }
    Object.assign(Cache.prototype, {
      add: (url: unknown) => asked.push(url),
      addAll: (urls: unknown) => asked.push(urls),
    });
    class Worklet {}
    Object.assign(Worklet.prototype, { addModule: (url: unknown) => asked.push(url) });
    const { window } = open("", (page) => void Object.assign(page, { Cache, Worklet }));
    const { add, addAll } = window.Cache.prototype;
    void add("/own");
    void add(tracker);
    void addAll(["/own", new Request(tracker)]);
    void window.Worklet.prototype.addModule(tracker);
    const refused = "https://counter.example:1/p.gif";
    expect(asked).toEqual(["/own", refused, ["/own", refused], refused]);
  });

  it("holds elements by whatever way code sets their address, and they look as if they had it", () => {
    const { window, guard } = open();
    const made = ["property", "attribute", "namespace"].map(() => window.document.createElement("img"));
    const [byProperty, byAttribute, byNamespace] = made as [HTMLImageElement, HTMLImageElement, HTMLImageElement];
    byProperty.src = tracker;
    byAttribute.setAttribute("SRC", tracker);
    byNamespace.setAttributeNS(null, "src", tracker);
    expect(made.map(asks)).toEqual([null, null, null]);
    expect(made.map((element) => element.getAttribute("data-kelisim-src"))).toEqual([tracker, tracker, tracker]);
    expect(made.map((element) => element.getAttribute("data-kelisim"))).toEqual(["counter", "counter", "counter"]);
    expect(byProperty.src).toBe(tracker);
    expect([...guard.held]).toEqual(made);
  });

  it("holds an element whatever else it is given, and leaves the page's own data alone", () => {
    const { window, guard } = open();
    const image = window.document.createElement("img");
    image.src = tracker;
    image.setAttribute("data-id", "own");
    image.setAttribute("id", "a");
    expect([image.dataset.id, image.dataset.kelisimSrc, image.dataset.kelisim]).toEqual(["own", tracker, "counter"]);
    expect([...guard.held]).toEqual([image]);
  });

  it("lets an element go that is given another address", () => {
    const { window, guard } = open();
    const image = window.document.createElement("img");
    image.src = tracker;
    image.src = "/own.gif";
    expect([asks(image), guard.held.size, image.hasAttribute("data-kelisim")]).toEqual(["/own.gif", 0, false]);
  });

  it("tells of them what was put in, by every way of reading", () => {
    const { window } = open();
    const { body } = window.document;
    body.innerHTML = `<p><img src="${tracker}" alt="a"></p>`;
    const image = body.querySelector("img") as HTMLImageElement;
    expect(asks(image)).toBeNull();
    expect(body.innerHTML).toBe(`<p><img src="${tracker}" alt="a"></p>`);
    expect(image.outerHTML).toBe(`<img src="${tracker}" alt="a">`);
    expect([image.src, image.getAttribute("src"), image.hasAttribute("src")]).toEqual([tracker, tracker, true]);
    expect(image.getAttributeNames().sort()).toEqual(["alt", "src"]);
    expect(image.attributes.getNamedItem("src")?.value).toBe(tracker);
    image.removeAttribute("src");
    expect([body.innerHTML, image.src]).toEqual([`<p><img alt="a"></p>`, ""]);
  });

  it("leaves documents that show no page as they are, and holds what comes from them into one that does", () => {
    const { window, guard } = open();
    const { document } = window;
    const parsed = document.implementation.createHTMLDocument("");
    parsed.body.innerHTML = `<img src="${tracker}"><p></p>`;
    const made = parsed.createElement("img");
    made.src = tracker;
    const inside = parsed.createElement("div");
    inside.insertAdjacentHTML("beforeend", `<img src="${tracker}">`);
    const first = parsed.querySelector("img") as Element;
    const html = `<img src="${tracker}">`;
    expect([first.outerHTML, made.outerHTML, inside.innerHTML]).toEqual([html, html, html]);
    expect([first, made].every((image) => image.matches("[src]"))).toBe(true);
    expect(guard.held.size).toBe(0);
    document.body.append(first);
    document.body.appendChild(made);
    document.body.prepend("text", inside);
    expect([...document.querySelectorAll("img")].map(asks)).toEqual([null, null, null]);
    expect(guard.held.size).toBe(3);
  });

  it("makes tags in HTML inert", () => {
    const { window, guard } = open();
    const { body } = window.document;
    body.innerHTML = `<img src="${tracker}"><img src="/own.gif">`;
    expect([...body.children].map(asks)).toEqual([null, "/own.gif"]);
    body.insertAdjacentHTML("beforeend", `<p><img src="${tracker}"></p>`);
    expect(body.querySelector("p img")?.getAttribute("data-kelisim")).toBe("counter");
    expect(guard.held.size).toBe(2);
  });

  it("refuses calls as a network would", async () => {
    const { window, fetched } = open();
    await window.fetch(`${tracker}?a`);
    await window.fetch({ url: tracker } as Request);
    await window.fetch("/own");
    expect(fetched).toEqual(["https://counter.example:1/p.gif?a", "https://counter.example:1/p.gif", "/own"]);
  });

  it("lets everything through that is granted, and shuts again", () => {
    const { window } = open();
    granted.add("counter");
    const image = window.document.createElement("img");
    image.src = tracker;
    expect(asks(image)).toBe(tracker);
    granted.clear();
    const later = window.document.createElement("img");
    later.src = tracker;
    expect(asks(later)).toBeNull();
  });

  it("goes by another's word once it is put in place", () => {
    const { window, guard } = open();
    guard.allows = () => true;
    const image = window.document.createElement("img");
    image.src = tracker;
    expect(asks(image)).toBe(tracker);
  });

  it("holds what the parser puts in", async () => {
    const { window, guard } = open(
      `<img id="a" src="${tracker}"><script id="b" src="https://counter.example/t.js"></script>`,
    );
    expect(asks(window.document.querySelector("#a") as Element)).toBeNull();
    const script = window.document.querySelector("#b");
    expect(guard.pass(() => script?.getAttribute("type"))).toBe("text/plain");
  });

  it("leaves the page as it was when it is taken away", () => {
    const { window, guard } = open();
    const setter = () => Object.getOwnPropertyDescriptor(window.HTMLImageElement.prototype, "src")?.set;
    const guarded = setter();
    guard.remove();
    expect(guardOfHead(window)).toBeUndefined();
    const image = window.document.createElement("img");
    image.src = tracker;
    expect(asks(image)).toBe(tracker);
    expect(setter()).not.toBe(guarded);
  });
});

describe("code of the SDK itself", () => {
  it("passes, and the guard is back after it", () => {
    const { window, guard } = open();
    const image = window.document.createElement("img");
    guard.pass(() => image.setAttribute("src", tracker));
    expect(asks(image)).toBe(tracker);
    image.setAttribute("src", `${tracker}?2`);
    expect(asks(image)).toBe(tracker);
  });

  it("that throws leaves the guard as it was, also where one is within another", () => {
    const { window, guard } = open();
    const failing = (): never => {
      throw new TypeError("This document requires 'TrustedScriptURL' assignment.");
    };
    const [inner, outer] = [window.document.createElement("img"), window.document.createElement("img")];
    expect(() =>
      guard.pass(() => {
        expect(() => guard.pass(failing)).toThrow(TypeError);
        inner.setAttribute("src", tracker);
        failing();
      }),
    ).toThrow(TypeError);
    outer.setAttribute("src", tracker);
    expect([asks(inner), asks(outer)]).toEqual([tracker, null]);
  });
});

describe("what cannot be judged", () => {
  it("is closed, and said once: a question that fails", () => {
    const { window, guard } = open();
    const cause = new Error("broken");
    guard.allows = () => {
      throw cause;
    };
    const images = [1, 2].map(() => window.document.createElement("img"));
    for (const image of images) image.src = tracker;
    expect(images.map(asks)).toEqual([null, null]);
    expect(said).toEqual([["[kelisim] the guard failed at consent", cause]]);
  });

  it("is closed, and said once: a fault of ours", async () => {
    const { window, fetched } = open();
    const { get } = Map.prototype;
    // What a page may do to the language, for one call.
    Map.prototype.get = () => {
      throw new Error("broken");
    };
    let answers: unknown[];
    try {
      answers = [window.fetch(tracker), window.fetch(tracker)];
    } finally {
      Map.prototype.get = get;
    }
    expect(answers).toEqual([undefined, undefined]);
    expect(fetched).toEqual([]);
    expect(said.map(([text]) => text)).toEqual(["[kelisim] the guard failed at fetch"]);
  });

  it("is the browser's to refuse: an argument that throws", async () => {
    const { window, fetched } = open();
    const cause = new Error("the page's own");
    const address = {
      toString() {
        throw cause;
      },
    };
    expect(() => window.fetch(address as never)).toThrow(cause);
    const image = window.document.createElement("img");
    expect(() => image.setAttribute("src", address as never)).toThrow(cause);
    expect(() => {
      window.document.body.innerHTML = address as never;
    }).toThrow(cause);
    expect([fetched, said]).toEqual([[], []]);
  });
});

describe("a guard that can be put in place only in part", () => {
  it("says so once by name, and guards the rest", async () => {
    const { window, fetched } = open("", (page) => {
      Object.defineProperty(page, "fetch", { configurable: false, writable: false, value: page.fetch });
      Object.defineProperty(page, "WebSocket", { configurable: false, writable: false, value: class {} });
    });
    await window.fetch(tracker);
    expect(fetched).toEqual([tracker]);
    const image = window.document.createElement("img");
    image.src = tracker;
    expect(asks(image)).toBeNull();
    expect(said.map(([text]) => text)).toEqual([
      "[kelisim] the guard failed at fetch",
      "[kelisim] the guard failed at WebSocket",
    ]);
  });

  it("names the part that is missing as a whole", () => {
    const { window } = open("", (page) => Object.assign(page, { Range: undefined }));
    expect(said.map(([text]) => text)).toEqual([
      "[kelisim] the guard failed at HTML",
      "[kelisim] the guard failed at insertions",
    ]);
    const image = window.document.createElement("img");
    image.src = tracker;
    expect(asks(image)).toBeNull();
  });

  it("says so of what watches the parser too", () => {
    open("", (page) => Object.assign(page, { MutationObserver: undefined }));
    expect(said.map(([text]) => text)).toEqual(["[kelisim] the guard failed at tags"]);
  });

  it("does not throw where the page's console does", () => {
    const { window } = open("", (page) => {
      Object.assign(page, { Range: undefined });
      page.console.error = () => {
        throw new Error("no console");
      };
    });
    const image = window.document.createElement("img");
    image.src = tracker;
    expect(asks(image)).toBeNull();
  });
});

describe("a frame", () => {
  it("of this site is guarded, and one of another site is no fault", () => {
    const { guard } = open();
    const frame = browser.open();
    guard.enter(frame);
    guard.enter(frame.document);
    const image = frame.document.createElement("img");
    image.src = tracker;
    expect(asks(image)).toBeNull();
    const foreign = new Proxy({} as Window, {
      get() {
        throw new Error("Blocked a frame with origin from accessing a cross-origin frame.");
      },
    });
    guard.enter(foreign);
    guard.enter(null);
    expect(said).toEqual([]);
  });
});

describe("tags that the parser puts in", () => {
  it("are held behind a form whose fields are named as what is read", () => {
    const { window } = open(`<form><input name="attributes"></form><img id="a" src="${tracker}">`);
    expect(asks(window.document.querySelector("#a") as Element)).toBeNull();
    expect(said).toEqual([]);
  });

  it("are held behind a script of a drawing, which has no text", () => {
    const { window } = open(`<img id="a" src="${tracker}">`, ({ document }) => {
      const script = document.createElementNS("http://www.w3.org/2000/svg", "script");
      Object.defineProperty(script, "text", { value: undefined });
      document.body.prepend(script);
    });
    expect(asks(window.document.querySelector("#a") as Element)).toBeNull();
    expect(said).toEqual([]);
  });

  it("are held behind one that cannot be looked at, which is said", () => {
    const { window } = open(`<p id="p"></p><img id="a" src="${tracker}">`, ({ document }) =>
      Object.defineProperty(document.querySelector("p") ?? {}, "attributes", {
        get: vi.fn(() => {
          throw new Error("broken");
        }),
      }),
    );
    expect(asks(window.document.querySelector("#a") as Element)).toBeNull();
    expect(said.map(([text]) => text)).toEqual(["[kelisim] the guard failed at tags"]);
  });
});
