import { describe, expect, it } from "vitest";
import { closedBy, inertName, isList } from "./requesting.ts";
import type { Rules } from "./rules.ts";

const closed = "//counter.example/p";
const rules: Rules = {
  closedAt: (address) => (address.replace("https:", "") === closed ? "counter" : ""),
  closedName: () => "",
};

describe("an attribute that makes a request", () => {
  it.each(["src", "srcset", "href", "xlink:href", "x:href", "data", "poster", "ping", "imagesrcset", "background"])(
    "is closed with its service: %s",
    (name) => {
      expect(closedBy(rules, "link", name, closed)).toBe("counter");
      expect(closedBy(rules, "link", name, "/own.png")).toBe("");
    },
  );

  it("is closed by any address of its list", () => {
    expect(closedBy(rules, "img", "srcset", `/own.png 1x,\n ${closed} 2x`)).toBe("counter");
    expect(closedBy(rules, "a", "ping", `/own ${closed}`)).toBe("counter");
    expect(closedBy(rules, "img", "srcset", " , ")).toBe("");
  });

  it.each([
    `javascript:'<img src="${closed}">'`,
    `javascript:void(new Image().src=\`https:${closed}\`)`,
    ` JavaScript:f('${closed}')`,
    `data:text/html,<img src=${closed}>`,
    `data:text/html,${encodeURIComponent(`<img src="https:${closed}" width="100%">`)}`,
    `javascript:'100%',"${closed}"`,
  ])("is closed by what a frame has in place of an address: %s", (written) => {
    for (const [tag, name] of [
      ["iframe", "src"],
      ["object", "data"],
      ["embed", "src"],
    ] as const)
      expect(closedBy(rules, tag, name, written)).toBe("counter");
    expect(closedBy(rules, "img", "src", written)).toBe("");
  });

  it.each(["javascript:false", "javascript:'<p>// own</p>'", "data:text/html,<img src=/own.png>", "about:blank"])(
    "of a frame may be set: %s",
    (written) => expect(closedBy(rules, "iframe", "src", written)).toBe(""),
  );

  it("is one address where it is no list", () => {
    expect(closedBy(rules, "img", "src", `/own ${closed}`)).toBe("");
  });
});

describe("an attribute that makes none", () => {
  it.each(["data-src", "srcdoc", "alt", "hreflang", "data-kelisim", "value"])("may be set: %s", (name) => {
    expect(closedBy(rules, "img", name, closed)).toBe("");
  });

  it.each(["a", "area"])("may be set: the link of <%s>", (tag) => {
    expect(closedBy(rules, tag, "href", closed)).toBe("");
    expect(closedBy(rules, tag, "ping", closed)).toBe("counter");
  });
});

describe("names", () => {
  it("of an inert attribute are those that the markup gate reads", () => {
    expect(["src", "xlink:href", "x:href", "imagesrcset"].map(inertName)).toEqual([
      "data-kelisim-src",
      "data-kelisim-href",
      "data-kelisim-href",
      "data-kelisim-imagesrcset",
    ]);
  });

  it("of lists are known in the page's and in the markup's spelling", () => {
    expect(["srcset", "imagesrcset", "imageSrcset", "ping"].every(isList)).toBe(true);
    expect(["src", "href", "data", "poster"].some(isList)).toBe(false);
  });
});
