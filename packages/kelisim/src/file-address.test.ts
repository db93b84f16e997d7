import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { fileAddresses } from "./file-address.ts";

const here = { URL, location: { href: "https://shop.kz/a/page.html" } as Location };

function script(address?: string): Element {
  const element = new Window().document.createElement("script");
  if (address !== undefined) element.setAttribute("src", address);
  return element as unknown as Element;
}

describe("the address of a file of ours", () => {
  it("is relative to our own script, with its query", () => {
    expect(fileAddresses(here, script("/kelisim/kelisim.js"))("kelisim-ui.js", undefined)).toBe("./kelisim-ui.js");
    expect(fileAddresses(here, script("/k/kelisim.js?v=1"))("kelisim-ui.js", undefined)).toBe("./kelisim-ui.js?v=1");
  });

  it("is in the folder that the config tells, against the page's own address", () => {
    expect(fileAddresses(here, null)("a.js", "/kelisim/")).toBe("https://shop.kz/kelisim/a.js");
    expect(fileAddresses(here, script("/joined.js"))("a.js", "https://cdn.shop.kz/k/")).toBe(
      "https://cdn.shop.kz/k/a.js",
    );
  });

  it.each([null, script()])("is unknown where our code has no address and the config tells none", (element) => {
    expect(() => fileAddresses(here, element)("a.js", undefined)).toThrow(/"files"/);
  });
});
