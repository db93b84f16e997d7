import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { type Config, decide, encodeRecord, type Service } from "@kelisim/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
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

const script = /<script data-kelisim-lock>([\s\S]*?)<\/script>/;
const policy = (html: string): string => /content="([^"]*)"/.exec(html)?.[1] ?? "";

/** Runs the snippet's script as a page with these cookies would. @returns what it writes */
function written(cookie: string, of: Config = config): string {
  let html = "";
  const document = {
    cookie,
    addEventListener() {},
    write(part: string) {
      html += part;
    },
  };
  const run = new Function("document", "addEventListener", "location", script.exec(lockSnippet(of))?.[1] ?? "");
  run(document, () => {}, {});
  return html;
}

const recordOf = (choices: Record<string, boolean>, now = Date.now() - 1000): string => {
  const occasion = { config, previous: null, language: "kk" as const, now, id: "abcd" };
  return `kelisim=${encodeRecord(decide(choices, "choose", occasion))}`;
};

describe("the lock's snippet", () => {
  it("is a script, the strict policy and an empty noscript, in that order", () => {
    expect(lockSnippet(config).replace(script, "SCRIPT")).toBe(
      `SCRIPT<meta http-equiv="Content-Security-Policy" content="${policy(lockSnippet(config).replace(script, ""))}"><noscript></noscript>`,
    );
    expect(lockSnippet(config, { nonce: "abc" })).toContain('<script data-kelisim-lock nonce="abc">');
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
    expect(written(recordOf({ ads: true }))).toMatch(/ banner\.example\/path\/ .*"><noscript>$/);
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

  it("takes nothing for a record that is none", () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(written(`a=1; kelisim=${value}; kelisim2=1~shop~`)).toBe("");
      }),
    );
  });

  it("is small", () => {
    const bare = lockSnippet({ ...config, services: [], gate: { lock: { allow: [] } } });
    expect(bare.length).toBeLessThan(1024);
    expect(brotliCompressSync(lockSnippet(config)).length).toBeLessThan(700);
  });

  it("gives the hash of its script", async () => {
    const hash = createHash("sha256")
      .update(script.exec(lockSnippet(config))?.[1] ?? "")
      .digest("base64");
    expect(await lockHash(config)).toBe(`'sha256-${hash}'`);
  });
});
