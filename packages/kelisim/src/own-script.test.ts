import { describe, expect, it } from "vitest";
import { ownScript } from "./own-script.ts";

/** As much of a window as the script needs. Browsers have the getter on the prototype. */
function windowWith(running: object | null): Window & typeof globalThis {
  class Document {
    get currentScript(): object | null {
      return running;
    }
  }
  return { Document, document: new Document() } as unknown as Window & typeof globalThis;
}

const script = { localName: "script", src: "https://shop.kz/kelisim.js" };

describe("the running script", () => {
  it("is the document's", () => {
    expect(ownScript(windowWith(script))).toBe(script);
  });

  it("is not an element of that name", () => {
    const window = windowWith(script);
    Object.defineProperty(window.document, "currentScript", { value: { src: "https://evil.example/x.png" } });
    expect(ownScript(window)).toBe(script);
  });

  it("is none after the first wait", () => {
    expect(ownScript(windowWith(null))).toBeNull();
  });
});
