import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { shop } from "../page/config.fixture.ts";
import { type FakeBrowser, fakeBrowser } from "../page/page.fixture.ts";
import { createFrameLook, createFrameText } from "./frames.ts";
import { createRules, type Rules } from "./rules.ts";
import { guardTerms } from "./terms.ts";

let browser: FakeBrowser;
beforeEach(() => {
  browser = fakeBrowser();
});
afterEach(() => browser.close());

describe("a look at what has loaded", () => {
  const start = () => {
    const enter = vi.fn();
    const look = createFrameLook(enter, new WeakSet());
    return { enter, load: (frame: object) => look({ target: frame } as unknown as Event) };
  };
  /** A frame that shows a document of this address. */
  const frameOf = (src: string, shown: string | undefined) => ({
    src,
    contentWindow: {},
    contentDocument: shown === undefined ? null : { URL: shown },
    replaceWith: vi.fn(),
  });

  it("enters the window of a frame", () => {
    const { enter, load } = start();
    const frame = frameOf("https://shop.kz/own", "https://shop.kz/own");
    load(frame);
    expect(enter.mock.calls).toEqual([[frame.contentWindow]]);
    expect(frame.replaceWith).not.toHaveBeenCalled();
  });

  it("gives a frame that is empty in spite of its address a second try, and no third", () => {
    const { load } = start();
    const frame = frameOf("https://shop.kz/own", "about:blank");
    load(frame);
    load(frame);
    expect(frame.replaceWith.mock.calls).toEqual([[frame]]);
  });

  it.each([
    ["is to be empty", frameOf("about:blank", "about:blank")],
    ["has no address", frameOf("", "about:blank")],
    ["is of another site, which cannot be seen", frameOf("https://other.example/", undefined)],
  ])("leaves a frame as it is that %s", (_, frame) => {
    start().load(frame);
    expect(frame.replaceWith).not.toHaveBeenCalled();
  });

  it("has nothing to do with an image", () => {
    const { enter, load } = start();
    load({ src: "https://shop.kz/a.png" });
    expect(enter.mock.calls).toEqual([[undefined]]);
  });
});

describe("the text of a frame", () => {
  const rules = (): Rules => createRules(browser.open(), guardTerms(shop()), () => false);
  const frameText = (retrust = (_: readonly unknown[], text: string): string => text) =>
    createFrameText("kelisimHead", rules(), retrust, "n1");

  it("has the guard enter before anything of its own runs, and goes without it again", () => {
    const { guarded, plain } = frameText();
    const html = "<script>own()</script>";
    const text = guarded(html);
    expect(text).toMatch(/^<script nonce="n1">[^<]*parent\.kelisimHead\.enter\(self\)[^<]*<\/script><script>own\(\)/);
    expect(plain(text)).toBe(html);
  });

  it("keeps its doctype in front, so that it is laid out as before", () => {
    const { guarded, plain } = frameText();
    const html = " <!DOCTYPE html><p>own</p>";
    expect(guarded(html)).toMatch(/^ <!DOCTYPE html><script /);
    expect(plain(guarded(html))).toBe(html);
  });

  it("has the tags of closed services inert", () => {
    expect(frameText().guarded(`<img src="https://counter.example/p.gif">`)).toContain(
      `<img data-kelisim="counter" data-kelisim-src="https://counter.example/p.gif">`,
    );
  });

  it("is as trusted as what was given, whatever kind of text that is", () => {
    const given = { toString: () => "<p>own</p>" };
    const retrust = vi.fn((_: readonly unknown[], text: string) => `trusted ${text}`);
    const text = frameText(retrust).guarded(given);
    expect(text).toMatch(/^trusted <script .*<p>own<\/p>$/);
    expect(retrust.mock.calls[0]?.[0]).toEqual([given]);
  });
});
