import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { endScript, type FakeBrowser, fakeBrowser } from "../page/page.fixture.ts";
import type { Trusted } from "../page/trusted.ts";
import { ranMark } from "./live-script.ts";
import { createScriptRunner } from "./script-runner.ts";

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => browser.close());

const same = (text: string): string => text;
const plain: Trusted = { createHTML: same, createScript: same, createScriptURL: same };

/** Runs the page's script. */
function run(html: string, trusted: Trusted = plain, ids: readonly string[] = ["counter"]) {
  const window = browser.open(html);
  const script = (): HTMLScriptElement => window.document.querySelector("script") as HTMLScriptElement;
  const inert = script();
  const writer = { watch: vi.fn(), lastOf: vi.fn(), finish: vi.fn(), restore() {} };
  const [done, last] = [vi.fn(), vi.fn()];
  const runner = createScriptRunner(trusted, writer);
  return { window, inert, script, writer, done, last, runner, start: () => runner.run(inert, ids, done, last) };
}
const file = (attributes = ""): string =>
  `<script type="text/plain" data-kelisim="counter" data-src="https://counter.example/c.js" ${attributes}></script>`;
const inline = (attributes = ""): string =>
  `<script type="text/plain" data-kelisim="counter" ${attributes}>/* own */</script>`;

describe("a script of an address", () => {
  it("runs where it stands, the very element, and looks inert, so that a copy of it runs nothing", () => {
    const page = run(file(`data-type="module" id="c"`));
    page.start();
    const { script, inert } = page;
    expect(script()).toBe(inert);
    expect([inert.src, inert.type, inert.hasAttribute(ranMark)]).toEqual([
      "https://counter.example/c.js",
      "text/plain",
      true,
    ]);
    expect([page.runner.hasRun(inert), page.runner.hasRun(inert.cloneNode() as Element)]).toEqual([true, false]);
  });

  it("runs from `src` where it was written for another tool", () => {
    const page = run(file().replace("data-src", "src"));
    page.start();
    expect(page.inert.src).toBe("https://counter.example/c.js");
  });

  it("that is in no document does not count as run", () => {
    const page = run(file());
    page.inert.remove();
    expect([page.start(), [...page.runner.ran]]).toEqual([true, []]);
  });

  it.each(["load", "error"] as const)("has the tags behind it wait for its %s", (how) => {
    const page = run(file());
    expect(page.start()).toBe(false);
    expect([page.done.mock.calls, page.writer.finish.mock.calls]).toEqual([[], []]);
    endScript(page.window, page.script(), how);
    expect(page.done).toHaveBeenCalledOnce();
    expect(page.writer.finish).toHaveBeenCalledWith(page.script());
  });

  it.each(["async", `data-type="application/json"`, "nomodule"])("holds up nothing where it is %s", (attribute) => {
    const page = run(file(attribute));
    expect(page.start()).toBe(true);
    endScript(page.window, page.script());
    expect(page.done).not.toHaveBeenCalled();
  });
});

describe("an inline script", () => {
  it("runs at once, holds up nothing, and has written all that it writes", () => {
    const page = run(inline());
    expect(page.start()).toBe(true);
    expect([page.script().text, page.script().type]).toEqual(["/* own */", "text/plain"]);
    expect(page.writer.watch).toHaveBeenCalledWith(page.script(), page.last);
    expect(page.writer.finish).toHaveBeenCalledWith(page.script());
  });
});

describe("a script that code has made", () => {
  const held = file().replace(`type="text/plain"`, "");

  it("stays the same element, since its maker may listen to it", () => {
    const page = run(held);
    expect(page.start()).toBe(false);
    expect(page.script()).toBe(page.inert);
    expect([page.inert.src, page.inert.hasAttribute("data-kelisim")]).toEqual(["https://counter.example/c.js", false]);
  });

  it("holds up nothing where the page has dropped it since", () => {
    const page = run(held);
    page.inert.remove();
    expect(page.start()).toBe(true);
  });

  it("is held as before where the browser refuses its address", () => {
    const refuse = (): never => {
      throw new TypeError("This document requires 'TrustedScriptURL' assignment.");
    };
    const page = run(held, { ...plain, createScriptURL: refuse });
    expect(page.start).toThrow(TypeError);
    expect([page.inert.src, page.inert.getAttribute("data-kelisim")]).toEqual(["", "counter"]);
  });
});

it("passes addresses and code on through the page's policy", () => {
  const trusted: Trusted = {
    createHTML: same,
    createScript: (text) => `${text} passed`,
    createScriptURL: (address) => `${address}?passed`,
  };
  const [byAddress, byCode] = [run(file(), trusted), run(inline(), trusted)];
  for (const { start } of [byAddress, byCode]) start();
  expect([byAddress.script().src, byCode.script().text]).toEqual([
    "https://counter.example/c.js?passed",
    "/* own */ passed",
  ]);
});

it("knows the ids of all that it has run, also of what several services share", () => {
  const page = run(inline(), plain, ["stats", "counter|pixel"]);
  expect([...page.runner.ran]).toEqual([]);
  page.start();
  expect([...page.runner.ran]).toEqual(["stats", "counter", "pixel"]);
});
