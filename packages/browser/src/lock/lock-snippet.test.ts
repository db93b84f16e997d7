import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import {
  addMonths,
  type Config,
  decide,
  encodeRecord,
  grantsOf,
  hash,
  newestReading,
  recordTerms,
  type Service,
} from "@kelisim/core";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { asItIs } from "../page/as-it-is.ts";
import { type LockPlace, lockIn } from "./lock.fixture.ts";
import { lockHash, lockSnippet } from "./lock-snippet.ts";

const text = { kk: "Үлгі", ru: "Пример" };
const purpose = (id: string, always = false) => ({
  id,
  kind: "device" as const,
  title: text,
  description: text,
  always,
});
const service = (id: string, of: string, rest: Partial<Service> = {}): Service => ({
  id,
  purpose: of,
  title: text,
  hosts: [`${id}.example`],
  ...rest,
});

const config: Config = {
  id: "shop",
  name: text,
  controllers: [{ name: text }],
  hosts: ["shop.kz"],
  policy: { languages: ["kk", "ru"] },
  consent: { months: 13 },
  intro: text,
  purposes: [purpose("need", true), purpose("stats"), purpose("ads")],
  services: [
    service("counter", "stats"),
    service("banner", "ads", { hosts: ["banner.example/path/"] }),
    service("captcha", "need"),
    service("pay", "need", { pages: ["/pay/*"] }),
    service("told", "ads", { gate: "signal" }),
  ],
  gate: { lock: { allow: ["'self'", "https://cdn.shop.kz"] } },
};

const sealed = (fields: readonly string[]): string => `${fields.join(".")}.${hash(fields.join("."))}`;
const script = /<script data-kelisim-lock[^>]*>([\s\S]*?)<\/script>/;
const policy = (html: string): string => /content="([^"]*)"/.exec(html)?.[1] ?? "";

/** What the snippet's script writes in a page with these cookies. */
const written = (cookie: string, of: Config = config): string => lockIn(lockSnippet(of))(cookie).written;

const recordOf = (choices: Record<string, boolean>, now = Date.now() - 1000): string => {
  const occasion = { config, previous: null, language: "kk" as const, now, id: "abcd" };
  return `kelisim=${encodeRecord(decide(choices, "choose", occasion))}`;
};

describe("the lock's snippet", () => {
  it("is a script and the strict policy, which no empty element follows that a minifier might drop", () => {
    expect(lockSnippet(config).replace(script, "SCRIPT")).toBe(
      `SCRIPT<meta data-kelisim-lock http-equiv="Content-Security-Policy" content="${policy(lockSnippet(config).replace(script, ""))}">`,
    );
    expect(lockSnippet(config, { nonce: "abc" })).toContain(`<script data-kelisim-lock${asItIs} nonce="abc">`);
    expect(lockSnippet(config)).toContain(`<script data-kelisim-lock${asItIs}>`);
  });

  it("always lets in the operator's own, what is necessary, and who is told by a signal", () => {
    const strict = policy(lockSnippet(config).replace(script, "")).split(" ");
    expect(strict).toEqual(
      expect.arrayContaining(["'self'", "https://cdn.shop.kz", "captcha.example", "*.told.example"]),
    );
    expect(strict.join()).not.toMatch(/counter|banner|pay/);
    expect(policy(lockSnippet(config, { path: "/pay/1" }).replace(script, ""))).toContain("pay.example");
  });

  it("writes hosts and sources as a policy takes them, which is ASCII, and each stays one source", () => {
    const allow = ["'self'", "https://сайт.қаз", "*.сайт.қаз/жол/", 'a.kz/x;script-src *,b"><script>'];
    const services = [
      service("idn", "need", { hosts: ["сайт.қаз"] }),
      service("bad", "need", { hosts: ["a.kz; script-src *"] }),
    ];
    const strict = policy(lockSnippet({ ...config, services, gate: { lock: { allow } } }).replace(script, ""));
    const asciiSite = "xn--80aswg.xn--80ao21a";
    expect(strict.split(" ").slice(0, 5)).toEqual([
      "default-src",
      "'self'",
      `https://${asciiSite}`,
      `*.${asciiSite}/%D0%B6%D0%BE%D0%BB/`,
      "a.kz/x%3Bscript-src%20*%2Cb%22%3E%3Cscript%3E",
    ]);
    expect(strict).toContain(` wss://*.${asciiSite} a.kz%3B%20script-src%20* `);
    expect(strict).not.toMatch(/[;,]/);
  });

  it("opens for the services of granted purposes, and nobody else", () => {
    expect(written("")).toBe("");
    expect(written(recordOf({ stats: false, ads: false }))).toBe("");
    expect(policy(written(recordOf({ stats: true })))).toMatch(/counter\.example \*\.counter\.example wss:\/\//);
    expect(policy(written(recordOf({ stats: true })))).not.toContain("banner");
    expect(written(recordOf({ ads: true }))).toMatch(/ banner\.example\/path\/ .*"><meta http-equiv content $/);
  });

  it.each<[string, LockPlace]>([
    ["when the page has a body already, as one that is delayed", { body: {} }],
    ["as a part of another script", { currentScript: { hasAttribute: () => false } }],
    ["as a module, or from a callback", { currentScript: null }],
    [
      "behind its policy",
      { querySelector: (selector) => (selector === "meta[data-kelisim-lock][http-equiv^=C]" ? {} : null) },
    ],
  ])("writes nothing %s, and leaves nothing to the SDK", (_, place) => {
    expect(lockIn(lockSnippet(config), place)(recordOf({ stats: true }))).toMatchObject({
      written: "",
      grants: undefined,
    });
  });

  it("only adds to the strict policy", () => {
    const strict = policy(lockSnippet(config).replace(script, ""));
    expect(policy(`${written(recordOf({ stats: true }))}`)).toBe(
      `${strict} ${["", "*.", "wss://", "wss://*."].map((start) => `${start}counter.example`).join(" ")}`,
    );
  });

  it("is for the start page where no path is said", async () => {
    const start: Config = { ...config, services: [service("front", "need", { pages: ["/"] })] };
    expect(lockSnippet(start)).toBe(lockSnippet(start, { path: "/" }));
    expect(policy(lockSnippet(start).replace(script, ""))).toContain("front.example");
    expect(await lockHash(start)).toBe(await lockHash(start, { path: "/" }));
    const other: Config = { ...config, services: [service("front", "stats", { pages: ["/"] })] };
    expect(await lockHash(other)).not.toBe(await lockHash(other, { path: "/x" }));
    expect(await lockHash(other)).toBe(await lockHash(other, { path: "/" }));
  });

  it("does not open for a service that was added since, a record that is over, or one of another operator", () => {
    const later = { ...config, services: [...config.services, service("new", "stats")] };
    expect(policy(written(recordOf({ stats: true }), later))).not.toContain("new.example");
    expect(written(recordOf({ stats: true }, Date.now() - 400 * 86_400_000))).toBe("");
    expect(written(recordOf({ stats: true }, Date.now() + 60_000))).toBe("");
    expect(written(recordOf({ stats: true }), { ...config, id: "other" })).toBe("");
  });

  it("opens to the millisecond that the record does, and no longer than the operator's term of now", () => {
    const at = Date.UTC(2026, 0, 31);
    vi.setSystemTime(at);
    const cookie = recordOf({ stats: true }, at);
    const shorter = { ...config, consent: { months: 1 } };
    const opens = (now: number, of: Config = config): boolean => {
      vi.setSystemTime(now);
      return written(cookie, of) !== "";
    };
    expect([opens(at - 1), opens(at)]).toEqual([false, true]);
    expect([opens(Date.UTC(2027, 1, 28) - 1), opens(Date.UTC(2027, 1, 28))]).toEqual([true, false]);
    expect([opens(Date.UTC(2026, 1, 28) - 1, shorter), opens(Date.UTC(2026, 1, 28), shorter)]).toEqual([true, false]);
    vi.useRealTimers();
  });

  it("opens for no record under a wrong checksum, of no act that there is, or of 14 months", () => {
    const [, value = ""] = recordOf({ stats: true }).split("=");
    const fields = value.split(".").slice(0, -1);
    const with14 = fields.with(8, addMonths(Number.parseInt(fields[7] ?? "", 36), 14).toString(36));
    expect(written(`kelisim=${sealed(fields)}`)).not.toBe("");
    expect(written(`kelisim=${sealed(fields.with(6, "99"))}`)).toBe("");
    expect(written(`kelisim=${sealed(with14)}`)).toBe("");
    expect(written(`kelisim=${value.slice(0, -1)}`)).toBe("");
    expect(written(`kelisim=${[...fields.with(9, "stats_ads"), value.split(".").at(-1)].join(".")}`)).toBe("");
  });

  it("knows its cookie by the whole name", () => {
    const cookie = recordOf({ stats: true });
    for (const name of ["old_kelisim", "kelisim2", "Kelisim", "kelisim ", "xkelisim"])
      expect(written(cookie.replace("kelisim", name))).toBe("");
    expect(written(`old_kelisim=1; ${cookie}; kelisim2=1`)).not.toBe("");
    expect(written(cookie.replace("kelisim", "choice"), { ...config, cookie: { name: "choice" } })).not.toBe("");
  });

  it("takes nothing for a record that is none", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(written(`a=1; kelisim=${value}; kelisim2=2.shop.`)).toBe("");
      }),
    );
  });

  it("leaves what it opened for to the SDK, but not where it may not write", () => {
    const open = lockIn(lockSnippet(config));
    const cookie = recordOf({ stats: true, ads: false });
    expect(open("").grants).toBe("");
    expect(open(recordOf({})).grants).toBe("");
    expect(open(cookie).grants).toBe(grantsOf(newestReading([cookie.slice(8)], recordTerms(config), Date.now())));
    expect(open(cookie).grants).toMatch(/^stats /);
  });

  it("loads a page anew, by GET, that comes back from the browser's memory to another record", () => {
    const open = lockIn(lockSnippet(config));
    const [yes, no] = [recordOf({ stats: true }), recordOf({ stats: false })];
    expect([open(yes).comeBack(yes), open(yes).comeBack(no), open(no).comeBack(yes)]).toEqual([
      undefined,
      "https://shop.kz/order",
      "https://shop.kz/order",
    ]);
  });

  it("is small", () => {
    const bare = lockSnippet({ ...config, services: [], gate: { lock: { allow: [] } } });
    expect(bare.length).toBeLessThan(2870);
    expect(brotliCompressSync(lockSnippet(config)).length).toBeLessThan(1470);
  });

  it("gives the hash of its script", async () => {
    const hash = createHash("sha256")
      .update(script.exec(lockSnippet(config))?.[1] ?? "")
      .digest("base64");
    expect(await lockHash(config)).toBe(`'sha256-${hash}'`);
  });
});
