import { describe } from "vitest";
import { itAccepts, itRefuses, itWarns } from "../../fixtures/expect-problems.ts";
import { validConfig } from "../../fixtures/valid-config.ts";

const source = "gate.lock.allow[0]";
const own = validConfig.services[0];
const { gate: _, signal: __, account: ___, ...service } = own ?? {};

/** The one service waits, and has this host. */
const held = (host: string, allowed: string) => ({ services: [{ ...service, hosts: [host] }], [source]: allowed });
const opens = "would open the lock";
const letsIn = "waits for the visitor's consent";
const isNone = "is not one CSP source";

describe("lock", () => {
  itAccepts([
    [
      "hosts of the site itself, and keywords",
      { "gate.lock.allow": ["'self'", "'report-sample'", "https://cdn.mycar.kz/site/", "*.kao.kz", "a.kz:8443"] },
    ],
    [
      "a machine of one's own",
      { "gate.lock.allow": ["'self'", "http://localhost:*", "*.localhost:5173", "127.0.0.1"] },
    ],
    ["a sibling of a held host", held("px.shop.kz", "cdn.shop.kz")],
    ["the parent of a held host", held("px.shop.kz", "https://shop.kz")],
    ["subdomains of a sibling", held("px.shop.kz", "*.cdn.shop.kz")],
    ["a host that only ends alike", held("px.shop.kz", "apx.shop.kz")],
    ["another folder of a held host", held("cdn.kz/px/", "cdn.kz/site/")],
    ["another file of a held host", held("cdn.kz/px.js", "cdn.kz/px.js.map")],
    ["what a signal tells", { services: [{ ...own, hosts: ["told.kz"] }], [source]: "told.kz" }],
  ]);
  itRefuses([
    ["a second directive", { [source]: "'self'; script-src *" }, source, isNone],
    ["two sources in one", { [source]: "'self' https://x.kz" }, source, isNone],
    ["a wildcard inside of a host", { [source]: "https://a.*.kz" }, source, isNone],
    ["a wildcard over nothing", { [source]: "https://*." }, source, isNone],
    ["a query", { [source]: "https://cdn.kz/?a" }, source, isNone],
    ["a way up in a path", { [source]: "https://cdn.kz/site/%2e./px/" }, source, isNone],
    ["an address of IPv6, which no policy can name", { [source]: "https://[::1]" }, source, isNone],
  ]);
  itRefuses(
    [
      ...["*", "https:", "http:", "wss:", "ws:", "filesystem:", "about:", "HTTPS:"],
      ...["https://*", "https://*:*", "http://*:*", "*:*", "*:443", "https://*:443", "https://*/", "*/x/"],
      ...["https://*.com", "*.kz", "*.com.kz", "*.COM.KZ.", "*.github.io", "*.қаз", "*.xn--80ao21a", "*.internal"],
      ...["＊.қаз", "https://*。қаз"],
    ].map((one) => [one, { [source]: one }, source, opens] as const),
  );
  itRefuses([
    ["inline scripts, which the lock lets run", { [source]: "'unsafe-inline'" }, source, "has no effect"],
    ["what is made in the page", { [source]: "data:" }, source, "has no effect"],
    ["a nonce", { [source]: "'nonce-abc'" }, source, "Kelisim's own among them"],
    ["a hash", { [source]: "'sha256-a+b/c='" }, source, "refuse every other inline script"],
    ["scripts of scripts", { [source]: "'strict-dynamic'" }, source, opens],
    ["a keyword that is none", { [source]: "'all'" }, source, "no keyword"],
  ]);
});

describe("lock and a service that waits", () => {
  const rows: readonly (readonly [host: string, allowed: string])[] = [
    ["trk.localhost", "trk.localhost"],
    ["trk.localhost", "*.localhost"],
    ["trk.localhost", "http://TRK.localhost:*"],
    ["px.shop.kz", "px.shop.kz."],
    ["px.shop.kz", "https://px.shop.kz"],
    ["px.shop.kz", "wss://px.shop.kz:8443"],
    ["px.shop.kz", "px.shop.kz/anything/"],
    ["px.shop.kz", "a.px.shop.kz"],
    ["px.shop.kz", "*.px.shop.kz"],
    ["px.shop.kz", "https://*.shop.kz:*/x"],
    ["cdn.kz/px/", "cdn.kz"],
    ["cdn.kz/px/", "cdn.kz/"],
    ["cdn.kz/px/", "https://cdn.kz/px/v2/"],
    ["cdn.kz/px/", "https://cdn.kz/%70x/a.js"],
    ["cdn.kz/px/", "*.cdn.kz"],
    ["cdn.kz/px.js", "cdn.kz/px.js"],
    ["пиксель.қаз", "https://пиксель.қаз"],
    ["пиксель.қаз", "xn--e1afgfqo3f.xn--80ao21a"],
    ["xn--e1afgfqo3f.xn--80ao21a", "ПИКСЕЛЬ。қаз"],
    ["cdn.kz/жол/", "cdn.kz/%D0%B6%D0%BE%D0%BB/a.js"],
  ];
  itRefuses(rows.map(([host, allowed]) => [`${allowed} for ${host}`, held(host, allowed), source, letsIn] as const));

  itRefuses([
    [
      "a service of the catalogue",
      { services: [{ id: "youtube", purpose: "ads" }], [source]: "https://i.ytimg.com" },
      source,
      'i.ytimg.com of the service "youtube"',
    ],
    [
      "a necessary service on other pages than its own",
      { services: [{ ...service, purpose: "necessary", hosts: ["pay.kz"] }], [source]: "*.pay.kz" },
      source,
      "on every page, and its pages name /, /pay/*",
    ],
    ["and says how to name a folder", held("cdn.kz/px/", "cdn.kz"), source, "narrow it to the folder"],
    ["and says to name hosts", held("px.shop.kz", "*.shop.kz"), source, "one by one"],
  ]);
});

describe("connections of the lock", () => {
  const connections = "gate.lock.connections";
  const allow = { "gate.lock.allow": ["'self'"] };
  itAccepts([
    ["left to the guard", { ...allow, [connections]: "guard", "gate.guard": true }],
    ["held by the lock without a guard", { ...allow, [connections]: "lock", "gate.guard": false }],
  ]);
  itRefuses([
    [
      "left to a guard that is not on",
      { ...allow, [connections]: "guard", "gate.guard": false },
      connections,
      "the guard is not on",
    ],
    ["left to somebody else", { ...allow, [connections]: "server" }, connections, "not one of the values"],
  ]);
});

describe("a trial of the lock", () => {
  const trial = "gate.lock.trial";
  const on = (value: unknown) => ({ "gate.lock.allow": ["'self'"], [trial]: value });
  itWarns([
    ["refuses nothing", on(true), trial, "it refuses nothing"],
    ["that reports refuses nothing", on({ report: "/lock-trial", sample: 0.01 }), trial, "it refuses nothing"],
  ]);
  itRefuses([
    ["that reports to another host", on({ report: "https://a.kz/x" }), `${trial}.report`, "not a path of the site"],
    ["that reports to another host, without a scheme", on({ report: "//a.kz/x" }), `${trial}.report`, "not a path"],
    ["of more than all pages", on({ sample: 2 }), `${trial}.sample`, "no part of all pages"],
    ["of a kind that there is not", on("soon"), trial, "soon"],
  ]);
});
