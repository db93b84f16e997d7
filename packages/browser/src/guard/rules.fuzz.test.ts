/** Addresses, names and HTML of any content before the guard. Plain comparisons, since `expect` takes most of the time. */
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
  purposes: [{ id: "stats", kind: "device", title: text, description: text }],
  services: [
    service("plain", { hosts: ["counter.example"] }),
    service("idn", { hosts: ["санауыш.қаз", "xn--e1afmkfd.xn--p1ai", "faß.example"] }),
    service("numbers", { hosts: ["192.0.2.1", "[2001:db8::1]"] }),
    service("folder", { hosts: ["shared.example/a/", "shared.example/жол/b.js", "LOUD.example"] }),
    service("names", {
      cookies: [{ name: '"q"' }, { name: "_ы*" }, { name: "a*b*" }],
      storage: [{ where: "localStorage", name: "__proto__" }],
    }),
  ],
};

function rulesAt(address: string, of: Config = config): Rules {
  const window = new Window({ url: address }) as unknown as globalThis.Window;
  return createRules(window, guardTerms(of), () => false);
}
const rules = rulesAt("https://shop.kz/a/");
const always = (holds: boolean): void => {
  if (!holds) throw new Error("does not hold");
};

/** Without escapes of ASCII, what is behind a `;`, and empty folders. */
function asServersRead(pathname: string): string {
  const ascii = pathname.replace(/%[2-7][\da-f]/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
  const folders = ascii.split("/").map((folder) => folder.split(";", 1)[0] ?? "");
  return `/${folders.filter((folder, at) => folder || at === folders.length - 1).join("/")}`;
}

/** By the platform's own reading of an address: which host it leads to, and whether that is held or below one that is. */
function isHeld(address: string): boolean {
  const url = URL.parse(address, "https://shop.kz/a/");
  if (!url?.hostname || /^(data|blob):$/.test(url.protocol)) return false;
  const host = url.hostname.replace(/\.$/, "");
  const isAt = (name: string): boolean => host === name || host.endsWith(`.${name}`);
  const path = asServersRead(url.pathname);
  const isIn = path.startsWith("/a/") || path === encodeURI("/жол/b.js");
  const isWhole = ["counter.example", "xn--e1afmkfd.xn--p1ai", "loud.example"].some(isAt);
  const others = ["санауыш.қаз", "faß.example", "192.0.2.1", "[2001:db8::1]"].map(
    (name) => new URL(`https://${name}`).hostname,
  );
  return isWhole || others.some(isAt) || (isAt("shared.example") && isIn);
}

const hosts = fc.constantFrom(
  ...[
    "counter.example",
    "COUNTER.example",
    "counter.example.",
    "ｃounter.example",
    "counter。example",
    "%63ounter.example",
  ],
  ...["санауыш.қаз", "САНАУЫШ.ҚАЗ", "санауыш。қаз", "xn--e1afmkfd.xn--p1ai", "пример.рф", "ПРИМЕР.РФ.", "faß.example"],
  ...["fass.example", "xn--fa-hia.example", "192.0.2.1", "0xc0000201", "3221225985", "192.0.513", "192.0.2.01"],
  ...["[2001:db8::1]", "[2001:DB8:0:0::1]", "[2001:db8::192.0.2.1]", "shared.example", "loud.example", "shop.kz"],
  ...[
    "counter.example.evil.kz",
    "xcounter.example",
    "counter-example",
    "example",
    "counter.exаmple",
    "a..counter.example",
  ],
  ...["[::1", "[", "", ".", "..", "counter.example%00", "counter.example%2e", "xn--", "xn--\u00ad.example"],
);
const odd = fc.oneof(
  fc.constantFrom(" ", "\t", "\n", "\\", "/", "@", ":", "#", "?", "%", "\u00ad", "\ud800"),
  fc.string({ maxLength: 3 }),
);
const address = fc
  .tuple(
    fc.constantFrom(
      "https://",
      "http://",
      "HTTPS://",
      "//",
      "wss://",
      "ws:\\\\",
      "https:/",
      "https:",
      "ftp://",
      "",
      "/",
      "/\t/",
      "data:",
      "blob:https://",
    ),
    fc.constantFrom("", "", "user@", "user:p%40ss@", "counter.example@", "counter.example:x@", "@"),
    fc.constantFrom("", "", "www.", "a.b.c.", "WWW.", "қ.", "-."),
    hosts,
    fc.constantFrom("", "", ":443", ":80", ":8443", ":", ":0", ":65536", ":x"),
    fc.constantFrom(
      "",
      "/",
      "/a/x.js",
      "/a",
      "/A/",
      "/b/../a/",
      "/%61/",
      "//a//",
      "/a;v=1/",
      "/%2Fa%2f",
      "/жол/b.js",
      "/x?counter.example",
      "#@counter.example",
    ),
    odd,
    fc.nat(80),
    fc.boolean(),
  )
  .map(([scheme, user, below, host, port, path, strange, where, isPut]) => {
    const whole = scheme + user + below + host + port + path;
    const at = where % (whole.length + 1);
    return isPut ? whole.slice(0, at) + strange + whole.slice(at) : whole;
  });

describe("an address of any content", { timeout: 120_000 }, () => {
  it("is held where the browser would ask a held host, however it is written, and nowhere else", () => {
    let held = 0;
    fc.assert(
      fc.property(address, (any) => {
        const found = rules.closedAt(any) !== "";
        held += Number(found);
        if (found !== isHeld(any)) throw new Error(`${found ? "" : "not "}held: ${JSON.stringify(any)}`);
      }),
    );
    expect(held).toBeGreaterThan(50);
  });

  it("is read without a fault", () => {
    const anything = fc.oneof(fc.string({ unit: "binary", maxLength: 40 }), fc.webUrl(), fc.webPath(), fc.ipV6(), odd);
    fc.assert(fc.property(anything, (any) => always((rules.closedAt(any) !== "") === isHeld(any))));
  });

  it("takes time in proportion to its length: no look-up looks at more than a host can have", () => {
    let looked = 0;
    const window = new Window({ url: "https://shop.kz/" }) as unknown as globalThis.Window;
    const has = Set.prototype.has;
    const counted = createRules(window, guardTerms(config), () => false);
    Set.prototype.has = function (key: unknown) {
      looked += String(key).length;
      return has.call(this, key);
    };
    try {
      counted.closedAt(`https://${"a.".repeat(100_000)}counter.example/${"x/".repeat(100_000)}`);
    } finally {
      Set.prototype.has = has;
    }
    expect(looked).toBeGreaterThan(0);
    expect(looked).toBeLessThan(100_000);
  });
});

describe("a name of any content", { timeout: 120_000 }, () => {
  it("is held where a pattern says so, and nowhere else", () => {
    const part = fc.oneof(
      fc.constantFrom('"q"', "_ы", "a", "b", "*", "__proto__", "constructor", "=", " ", "\ud800"),
      fc.string({ maxLength: 3 }),
    );
    const name = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(""));
    const expected = (any: string): boolean => any === '"q"' || any.startsWith("_ы") || /^a.*b.*$/su.test(any);
    fc.assert(
      fc.property(name, (any) => {
        always((rules.closedName("cookie", any) !== "") === expected(any));
        always((rules.closedName("localStorage", any) !== "") === (any === "__proto__"));
        always(rules.closedName("sessionStorage", any) === "");
      }),
    );
  });

  it("may have 4096 bytes", () => {
    expect(rules.closedName("cookie", `_ы${"қ".repeat(2047)}`)).toBe("names");
    expect(rules.closedName("cookie", `a${"c".repeat(4094)}b`)).toBe("names");
    expect(rules.closedName("cookie", "c".repeat(4096))).toBe("");
  });
});

describe("HTML of any content", { timeout: 120_000 }, () => {
  const word = fc.constantFrom(
    ...[
      "<img ",
      "<IMG\n",
      "<img src=//counter.example/p ",
      "<iframe src='//counter.example/p'>",
      "<script ",
      "</script>",
      "<!--",
      "-->",
      "<a ",
      "<svg><use ",
      "<!doctype html>",
      "<![CDATA[",
      "<",
      ">",
      "/>",
    ],
    ...[
      "src=",
      "SRC = ",
      "srcset=",
      "data-src=",
      "data-kelisim-src=",
      "ping=",
      "href=",
      "alt=",
      "=",
      '"',
      "'",
      " ",
      "\n",
      "&amp;",
      "&#47;",
      "$&",
      "$1",
    ],
    ...["//counter.example/p", "https://санауыш.қаз/", "/own.png", "counter.example", "\u2028", "\0", "\ud800"],
  );
  const html = fc.array(
    fc.oneof({ weight: 6, arbitrary: word }, { weight: 1, arbitrary: fc.string({ maxLength: 4 }) }),
    { maxLength: 16 },
  );

  it("changes in nothing but tags of closed services, and in these once", () => {
    const window = new Window({ url: "https://shop.kz/" }) as unknown as globalThis.Window & typeof globalThis;
    const { inertHtml } = holdingIn(window, rules);
    const heldTags = /<[^\s<>]+(?: [^\s"=]+="[^"]*")* data-kelisim-held="[^"]*"(?: [^\s"=]+="[^"]*")*\/?>/g;
    let changed = 0;
    fc.assert(
      fc.property(html, (parts) => {
        const given = parts.join("");
        const made = inertHtml(given, true);
        if (made === given) return;
        changed++;
        let at = 0;
        for (const left of made.split(heldTags)) {
          const found = given.indexOf(left, at);
          always(found >= 0);
          at = found + left.length;
        }
        // What is inert is left alone.
        always(inertHtml(made, true) === made);
      }),
    );
    expect(changed).toBeGreaterThan(0);
  });
});
