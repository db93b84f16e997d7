import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { fileAddress } from "./file-address.ts";

const here = "https://shop.kz/a/page.html";

function script(address?: string): Element {
  const element = new Window().document.createElement("script");
  if (address !== undefined) element.setAttribute("src", address);
  return element as unknown as Element;
}

describe("the address of a file of ours", () => {
  it("is relative to our own script, with its query", () => {
    expect(fileAddress("kelisim-ui.js", script("/kelisim/kelisim.js"), undefined, here)).toBe("./kelisim-ui.js");
    expect(fileAddress("kelisim-ui.js", script("/k/kelisim.js?v=1"), undefined, here)).toBe("./kelisim-ui.js?v=1");
  });

  it("is in the folder that the config tells, against the page's own address", () => {
    expect(fileAddress("a.js", null, "/kelisim/", here)).toBe("https://shop.kz/kelisim/a.js");
    expect(fileAddress("a.js", script("/joined.js"), "https://cdn.shop.kz/k/", here)).toBe(
      "https://cdn.shop.kz/k/a.js",
    );
  });

  it.each([null, script()])("is unknown where our code has no address and the config tells none", (element) => {
    expect(() => fileAddress("a.js", element, undefined, here)).toThrow(/"files"/);
  });
});
