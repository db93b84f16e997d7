import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type FakeBrowser, fakeBrowser, type Page } from "../page/page.fixture.ts";
import { watchTags } from "./watch-tags.ts";

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => browser.close());

function watched(html = "") {
  const window = browser.open(html);
  const changed = vi.fn();
  const tags = watchTags(window, ["data-kelisim"], changed, ["data-src"]);
  return { window, body: window.document.body, changed, tags };
}
/** Lets the observer be heard. */
const settle = ({ window }: { readonly window: Page }): Promise<unknown> =>
  new Promise((resolve) => window.setTimeout(() => resolve(undefined)));

type Body = HTMLElement;
const tag = `<i data-kelisim="stats"></i>`;

describe("tags that are watched", () => {
  it.each<[string, string, (body: Body) => void]>([
    ["come by HTML", "", (body) => body.insertAdjacentHTML("beforeend", tag)],
    ["come within something else", "", (body) => body.insertAdjacentHTML("beforeend", `<p><b>${tag}</b></p>`)],
    ["are given the attribute", "<i></i>", (body) => body.firstElementChild?.setAttribute("data-kelisim", "stats")],
    ["have another value of it", tag, (body) => body.firstElementChild?.setAttribute("data-kelisim", "ads")],
    ["lose it", tag, (body) => body.firstElementChild?.removeAttribute("data-kelisim")],
    ["leave, with what they are in", `<p>${tag}</p>`, (body) => body.firstElementChild?.remove()],
  ])("are told of where they %s", async (_, html, change) => {
    const page = watched(html);
    change(page.body);
    await settle(page);
    expect(page.changed).toHaveBeenCalledOnce();
  });

  it("are told of once for all that a turn has changed", async () => {
    const page = watched();
    for (let count = 0; count < 5; count++) page.body.insertAdjacentHTML("beforeend", tag);
    await settle(page);
    expect(page.changed).toHaveBeenCalledOnce();
  });

  it("are no others, nor text, nor other attributes", async () => {
    const page = watched(`<p>${tag}</p>`);
    page.body.append("text", page.window.document.createElement("div"));
    page.body.firstElementChild?.setAttribute("class", "wide");
    await settle(page);
    expect(page.changed).not.toHaveBeenCalled();
  });

  it("are told of in a shadow root that an element gets later, and gets as ever once the watch is over", async () => {
    const page = watched("<p></p><b></b>");
    const { prototype } = page.window.Element;
    const [host, other] = [...page.body.children] as [HTMLElement, HTMLElement];
    host.attachShadow({ mode: "open" }).innerHTML = tag;
    await settle(page);
    expect(page.changed).toHaveBeenCalledOnce();
    expect(page.tags.all()).toEqual([host.shadowRoot?.firstElementChild]);
    const { attachShadow } = prototype;
    page.tags.stop();
    expect(prototype.attachShadow).not.toBe(attachShadow);
    other.attachShadow({ mode: "open" }).innerHTML = tag;
    await settle(page);
    expect(page.changed).toHaveBeenCalledOnce();
  });

  it("are not told of any more once the watch is over", async () => {
    const page = watched();
    page.tags.stop();
    page.tags.stop();
    page.body.innerHTML = tag;
    await settle(page);
    expect(page.changed).not.toHaveBeenCalled();
  });
});
