import type { Config, Service } from "@kelisim/core";
import fc from "fast-check";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { holdingIn } from "./hold.fixture.ts";
import { createRules, type Rules } from "./rules.ts";
import { guardTerms } from "./terms.ts";

const text = { kk: "Үлгі", ru: "Пример" };
const service = (id: string, rest: Partial<Service>): Service => ({ id, purpose: "stats", title: text, ...rest });

const config: Config = {
  id: "shop",
  name: text,
  controllers: [{ name: text }],
  hosts: ["shop.kz"],
  policy: { languages: ["kk", "ru"] },
  consent: { months: 13 },
  intro: text,
  purposes: [
    { id: "need", kind: "device", title: text, description: text, always: true },
    { id: "stats", kind: "device", title: text, description: text },
  ],
  services: [
    service("counter", { hosts: ["counter.example"], cookies: [{ name: "_c" }, { name: "_c_*" }, { name: "*_tail" }] }),
    service("tags", { hosts: ["tags.example/one/", "tags.example/two.js"] }),
    service("analytics", { hosts: ["shared.example/tag.js"] }),
    service("ads", { hosts: ["shared.example/tag.js"], cookies: [{ name: "uid", domain: "ads.example" }] }),
    service("told", { hosts: ["told.example"], gate: "signal", cookies: [{ name: "told" }] }),
    service("pay", { purpose: "need", hosts: ["pay.example"], pages: ["/pay/*"] }),
    service("captcha", { purpose: "need", hosts: ["captcha.example"] }),
    service("idn", { hosts: ["санауыш.қаз", "shared.example/жол/", "[2001:db8::1]"] }),
    service("wide", { cookies: [{ name: "kelisim*" }], storage: [{ where: "localStorage", name: "w:*" }] }),
  ],
};

function rulesAt(address: string, allowed: readonly string[] = [], of: Config = config): Rules {
  const window = new Window({ url: address }) as unknown as globalThis.Window;
  return createRules(window, guardTerms(of), (id) => allowed.includes(id));
}

describe("addresses", () => {
  const rules = rulesAt("https://shop.kz/a/");

  it.each([
    ["https://counter.example/x", "counter"],
    ["//counter.example", "counter"],
    ["HTTPS://COUNTER.EXAMPLE./x", "counter"],
    ["https://user:pass@a.b.counter.example:8443/x?y#z", "counter"],
    ["wss://counter.example/socket", "counter"],
    ["https:\\\\counter.example\\x", "counter"],
    ["https://tags.example/one/a/b.js", "tags"],
    ["https://tags.example/two.js?x=1", "tags"],
    ["https://shared.example/tag.js?id=1", "analytics|ads"],
    ["https://pay.example/", "pay"],
    ["https://санауыш.қаз/x", "idn"],
    ["//a.XN--80AA2BON4AU.xn--80ao21a/x", "idn"],
    ["https://shared.example/жол/1", "idn"],
    ["http://[2001:DB8:0::1]:8080/", "idn"],
  ])("%s is %s's", (address, ids) => expect(rules.closedAt(address)).toBe(ids));

  it.each([
    "/counter.example/x",
    "https://counter.example.evil.kz/",
    "https://xcounter.example/",
    "https://tags.example/",
    "https://tags.example/onefold",
    "https://tags.example/two.jsx",
    "https://told.example/",
    "https://captcha.example/",
    "data:text/html,counter.example",
    "blob:https://counter.example/1",
    "javascript:0",
    "",
  ])("%s is nobody's who is shut", (address) => expect(rules.closedAt(address)).toBe(""));

  it("open with their service, and a shared one with any of its services", () => {
    const some = rulesAt("https://shop.kz/", ["counter", "ads"]);
    expect([some.closedAt("//counter.example/"), some.closedAt("//shared.example/tag.js")]).toEqual(["", ""]);
  });

  it("are looked up though an element stands in for the document's own address", () => {
    const window = new Window({ url: "https://shop.kz/" }) as unknown as globalThis.Window;
    Object.defineProperty(window.document, "baseURI", { value: window.document.createElement("img") });
    expect(createRules(window, guardTerms(config), () => false).closedAt("https://counter.example/x")).toBe("counter");
  });

  it("of a payment page are open there and nowhere else", () => {
    expect(rulesAt("https://shop.kz/pay/1").closedAt("https://pay.example/")).toBe("");
    expect(rulesAt("https://shop.kz/pays").closedAt("https://pay.example/")).toBe("pay");
  });

  it("are found without a look at each service", () => {
    const looks: string[] = [];
    const many: Config = {
      ...config,
      services: Array.from({ length: 1000 }, (_, i) => service(`s${i}`, { hosts: [`h${i}.example`] })),
    };
    const window = new Window({ url: "https://shop.kz/" }) as unknown as globalThis.Window;
    const counted = createRules(window, guardTerms(many), (id) => looks.push(id) === 0);
    expect(counted.closedAt("https://a.h500.example/x/y")).toBe("s500");
    expect(looks).toEqual(["s500"]);
  });
});

describe("names", () => {
  const rules = rulesAt("https://shop.kz/");

  it.each(["_c", "_c_1", "_c_", "x_tail"])("the cookie %s is the counter's", (name) => {
    expect(rules.closedName("cookie", name)).toBe("counter");
  });

  it.each(["_cx", "c", "", "cart", "uid", "kelisim"])("the cookie %s is the page's own", (name) => {
    expect(rules.closedName("cookie", name)).toBe("");
  });

  it("are shut for a service that loads and is told no", () => {
    expect(rules.closedName("cookie", "told")).toBe("told");
    expect(rules.closedName("localStorage", "w:1")).toBe("wide");
    expect(rules.closedName("sessionStorage", "w:1")).toBe("");
  });
});

describe("HTML", () => {
  const rules = rulesAt("https://shop.kz/");
  const { inertHtml } = holdingIn(new Window() as unknown as globalThis.Window & typeof globalThis, rules);
  const inert = (html: string): string => inertHtml(html, true).replace(/ data-kelisim-held="[^"]*"/g, "");

  it.each([
    [`<img src="//counter.example/p">`, `<img data-kelisim-src="//counter.example/p" data-kelisim="counter">`],
    [
      `<IMG alt='>' SRC=//counter.example/p>`,
      `<IMG alt=">" data-kelisim-src="//counter.example/p" data-kelisim="counter">`,
    ],
    [
      `<script async src='https://counter.example/a&amp;b'></script>`,
      `<script async="" data-kelisim-src="https://counter.example/a&amp;b" data-kelisim="counter"></script>`,
    ],
    [
      `<img srcset="a.png 1x, //counter.example/b 2x">`,
      `<img data-kelisim-srcset="a.png 1x, //counter.example/b 2x" data-kelisim="counter">`,
    ],
    [
      `<a href="/x" ping="//counter.example/">`,
      `<a href="/x" data-kelisim-ping="//counter.example/" data-kelisim="counter">`,
    ],
    [
      `<svg><image xlink:href="//counter.example/">`,
      `<svg><image data-kelisim-href="//counter.example/" data-kelisim="counter">`,
    ],
  ])("%s becomes %s", (html, expected) => expect(inert(html)).toBe(expected));

  it("is read on behind an address that is none", () => {
    expect(inert(`<img src="http://["><img src="//counter.example/p">`)).toContain("data-kelisim-src");
  });

  it.each([
    `<a href="//counter.example/">a visit</a>`,
    `<p>src="//counter.example/"</p>`,
    `<script>x.src="//counter.example/"; if (a<b) var src = "//counter.example/"</script>`,
    `<img alt="src=//counter.example/" src="/own.png">`,
    `<img src="https://told.example/">`,
  ])("%s stays as it is", (html) => expect(inert(html)).toBe(html));

  it("without a shut address comes back as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (html) => {
        expect(inert(html)).toBe(html);
      }),
    );
  });

  it("takes time in proportion to its length", () => {
    // Of any pattern that reads a character twice for each one before it, this would take minutes.
    const hard = `${"<img ".repeat(20_000)}"${"<img '".repeat(20_000)}${"a=".repeat(20_000)}`;
    expect(inert(hard)).toBe(hard);
  });
});
