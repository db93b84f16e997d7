import { type Config, recordTerms, type Service, serviceFingerprints } from "@kelisim/core";
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { createRules } from "./rules.ts";
import { guardTerms } from "./terms.ts";

const text = { kk: "Үлгі", ru: "Пример" };
const service = (id: string, rest: Partial<Service>): Service => ({ id, purpose: "stats", title: text, ...rest });
const configWith = (...services: Service[]): Config => ({
  id: "shop",
  name: text,
  controllers: [{ name: text }],
  hosts: ["shop.kz", "shop.example"],
  policy: { languages: ["kk", "ru"] },
  consent: { months: 13 },
  intro: text,
  purposes: [
    { id: "need", kind: "device", title: text, description: text, always: true },
    { id: "stats", kind: "device", title: text, description: text },
  ],
  services,
});

const rulesAt = (address: string, config: Config) =>
  createRules(new Window({ url: address }) as unknown as globalThis.Window, guardTerms(config), () => false);

describe("what the guard knows", () => {
  it("of services is what opens them, and of necessary ones only those that belong to some pages", () => {
    const config = configWith(
      service("plain", {}),
      service("told", { gate: "signal", globals: ["tell"] }),
      service("pay", { purpose: "need", pages: ["/pay/*"] }),
      service("captcha", { purpose: "need", hosts: ["captcha.example"] }),
    );
    const fingerprints = serviceFingerprints(config);
    const asked = (id: string) => ({ purpose: "stats", fingerprint: fingerprints.get(id) });
    const terms = guardTerms(config);
    expect(terms.services).toEqual({
      plain: asked("plain"),
      told: { ...asked("told"), signal: true, globals: ["tell"] },
      pay: { pages: ["/pay/*"] },
    });
    // The head carries it as JSON: what is not so is left out.
    expect(JSON.stringify(terms.services.plain)).not.toMatch(/null|signal|pages|globals/);
    expect(Object.keys(terms.services.plain ?? {})).toEqual(["purpose", "fingerprint"]);
    expect([terms.places, terms.names]).toEqual([[], []]);
    expect(terms).toMatchObject(recordTerms(config));
  });

  it("of places is each host and path once, without a port", () => {
    const { places } = guardTerms(
      configWith(
        service("one", { hosts: ["a.example:8443", "a.example/x/", "b.example:80/y:1y"] }),
        service("two", { hosts: ["a.example/x/"] }),
      ),
    );
    expect(places).toEqual([
      ["a.example", ["one"]],
      ["a.example/x/", ["one", "two"]],
      ["b.example/y:1y", ["one"]],
    ]);
  });

  it("of names is the kind of storage, the beginning and the whole pattern", () => {
    const long = "n".repeat(60);
    const { names } = guardTerms(
      configWith(
        service("one", {
          cookies: [{ name: "_c*x*" }, { name: "*" }],
          storage: [{ where: "localStorage", name: "k" }],
        }),
        service("two", { cookies: [{ name: "_c*" }, { name: long }] }),
      ),
    );
    expect(names).toEqual([
      [
        "cookie_c",
        [
          ["_c*x*", "one"],
          ["_c*", "two"],
        ],
      ],
      ["cookie", [["*", "one"]]],
      ["localStoragek", [["k", "one"]]],
      [`cookie${long.slice(0, 40)}`, [[long, "two"]]],
    ]);
  });

  it("of cookies that a vendor sets on its own site is nothing, unless that is one of the operator's", () => {
    const cookies = ["ads.example", "shop.example", ".shop.kz", "www.shop.kz"].map((domain) => ({
      name: domain,
      domain,
    }));
    expect(guardTerms(configWith(service("ads", { cookies }))).names.map(([start]) => start)).toEqual([
      "cookieshop.example",
      "cookie.shop.kz",
    ]);
  });
});

describe("a service on the operator's own host", () => {
  const rules = rulesAt("https://www.shop.kz/", configWith(service("own", { hosts: ["shop.kz/metrics/"] })));

  it.each(["/metrics/x.js", "metrics/x.js", "https://shop.kz/metrics/"])("is held at %s", (address) => {
    expect(rules.closedAt(address)).toBe("own");
  });

  it("leaves the rest of the site as it is", () => {
    expect([rules.closedAt("/x.js"), rules.closedAt("data:,metrics/")]).toEqual(["", ""]);
  });
});

describe("a service with several pages", () => {
  const config = configWith(service("pay", { purpose: "need", hosts: ["pay.example"], pages: ["/pay/*", "/basket"] }));

  it.each([
    ["/pay/1", ""],
    ["/basket", ""],
    ["/", "pay"],
  ])("at %s: %j is held", (path, ids) => {
    expect(rulesAt(`https://shop.kz${path}`, config).closedAt("https://pay.example/")).toBe(ids);
  });
});

it("an address of great length is looked up in no great time", () => {
  // Each folder of the whole path, for each parent of the host, would take minutes.
  const rules = rulesAt("https://shop.kz/", configWith(service("x", { hosts: ["x.example/a/"] })));
  expect(rules.closedAt(`https://x.example/a/${"b/".repeat(100_000)}`)).toBe("x");
});
