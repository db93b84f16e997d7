import { describe, expect, it, vi } from "vitest";
import { createFrameLook, createFrameText } from "./frames.ts";

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
  const frameText = createFrameText("kelisimHead", (html, scriptsRun) => `${html}${scriptsRun}`, "n1");

  it("has the guard enter before anything of its own runs, which does run", () => {
    expect(frameText("<script>own()</script>")).toMatch(
      /^<script nonce="n1">[^<]*parent\.kelisimHead\.enter\(self\)[^<]*<\/script><script>own\(\)<\/script>true$/,
    );
  });

  it("keeps its doctype in front, so that it is laid out as before", () => {
    expect(frameText(" <!DOCTYPE html><p>own</p>")).toMatch(/^ <!DOCTYPE html><script [\s\S]*<p>own<\/p>true$/);
  });
});
