import { describe, expect, it } from "vitest";
import { type Request, requestOf } from "./requests.ts";

/** What the last attribute of a tag asks for. */
function request(
  name: string,
  ...attributes: readonly (readonly [name: string, value: string])[]
): Request | undefined {
  const all = attributes.map(([name, value]) => ({ name, value }));
  const tag = { name, attributes: all } as unknown as Parameters<typeof requestOf>[0];
  return requestOf(tag, all.at(-1) as Parameters<typeof requestOf>[1]);
}

const one = (address: string): Request => ({ kind: "addresses", addresses: [address] });

describe("an attribute that loads", () => {
  it.each("src lowsrc dynsrc poster background data o:href o:althref".split(" "))("%s, of any element", (name) => {
    expect(request("x", [name, "/a b"])).toEqual(one("/a b"));
  });

  it.each(["image", "use", "feimage", "script"])("the href of %s", (name) => {
    expect(request(name, ["href", "/a"])).toEqual(one("/a"));
    expect(request(name, ["xlink:href", "/a"])).toEqual(one("/a"));
  });

  it.each(
    "stylesheet icon mask-icon apple-touch-icon apple-touch-startup-image preload modulepreload prefetch preconnect dns-prefetch prerender manifest import".split(
      " ",
    ),
  )("the href of a link to a %s", (relation) => {
    expect(request("link", ["rel", `Next \t ${relation.toUpperCase()}`], ["href", "/a"])).toEqual(one("/a"));
  });

  it("srcset and ping, each of several", () => {
    expect(request("img", ["srcset", "a 1x, b 2x"])).toEqual({ kind: "addresses", addresses: ["a", "b"] });
    expect(request("link", ["imagesrcset", "a 1x"])).toEqual(one("a"));
    expect(request("a", ["ping", "a\n b"])).toEqual({ kind: "addresses", addresses: ["a", "b"] });
  });

  it.each(["style", "fill", "clip-path", "marker-end"])("%s, as a style", (name) => {
    expect(request("p", [name, "url(/a)"])).toEqual({ kind: "style" });
  });

  it("srcdoc, as a letter in the letter", () => {
    expect(request("iframe", ["srcdoc", "<p>"])).toEqual({ kind: "email" });
  });

  // https://html.spec.whatwg.org/multipage/semantics.html#shared-declarative-refresh-steps
  it.each(["0;url=/a", "0; URL = '/a'", '10.5, url="/a" x', " 0 \n url=/a", "0;/a", "0 '/a'", "/a", "url=/a"])(
    "a refresh by %j",
    (content) => {
      expect(request("meta", ["http-equiv", "Refresh"], ["content", content])).toEqual(one("/a"));
    },
  );

  it("a refresh to an address with digits, quotes and another address in it", () => {
    expect(request("meta", ["http-equiv", "refresh"], ["content", "0;/1;url=/b'c"])).toEqual(one("/1;url=/b'c"));
  });
});

describe("an attribute that loads nothing", () => {
  it.each([
    ["a", [["href", "/a"]]],
    ["link", [["href", "/a"]]],
    [
      "link",
      [
        ["rel", "canonical"],
        ["href", "/a"],
      ],
    ],
    [
      "link",
      [
        ["rel", "my-icon"],
        ["href", "/a"],
      ],
    ],
    [
      "link",
      [
        ["rel", "icons"],
        ["href", "/a"],
      ],
    ],
    ["meta", [["content", "0;url=/a"]]],
    [
      "meta",
      [
        ["http-equiv", "content-type"],
        ["content", "0;url=/a"],
      ],
    ],
    [
      "p",
      [
        ["http-equiv", "refresh"],
        ["content", "0;url=/a"],
      ],
    ],
    [
      "meta",
      [
        ["http-equiv", "refresh"],
        ["name", "0;url=/a"],
      ],
    ],
    ["img", [["alt", "/a"]]],
  ] as [string, [string, string][]][])("that of %s with %j", (name, attributes) => {
    expect(request(name, ...attributes)).toBeUndefined();
  });
});
