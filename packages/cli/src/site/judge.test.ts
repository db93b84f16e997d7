import type { ConfigInput } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { config, least } from "../sample.fixture.ts";
import { createJudge, type Verdict } from "./judge.ts";
import type { Use } from "./named.ts";
import { readRemote } from "./remote-address.ts";

const text = { kk: "Үлгі", ru: "Пример" };
const service = (id: string, hosts: readonly string[], rest: object = {}) => ({
  id,
  purpose: "analytics",
  title: text,
  hosts,
  ...rest,
});
const services = [
  service("px", ["px.kz", "cdn.kz/px/"]),
  service("captcha", ["captcha.kz"], { purpose: "necessary" }),
  service("told", ["told.kz"], { gate: "signal", signal: "meta" }),
  service("pay", ["pay.kz"], { purpose: "necessary", pages: ["/pay/*"] }),
];
type Lock = NonNullable<NonNullable<ConfigInput["gate"]>["lock"]>;

function judge(
  address: string,
  use: Use = "script",
  lock: Lock | undefined = { allow: ["'self'", "https://own.kz", "*.img.kz"] },
): string {
  const judges = createJudge(
    config({ services: services as ConfigInput["services"], gate: { guard: true, ...(lock && { lock }) } }),
    "shop.kz",
  );
  const remote = readRemote(address, use);
  return typeof remote === "object" ? told(judges(use, remote)) : `${remote}`;
}
function told(verdict: Verdict): string {
  if (verdict.kind === "open") return `open by ${verdict.by}`;
  if (verdict.kind === "waits") return `waits for ${verdict.purpose} ${verdict.service}`;
  if (verdict.kind === "free") return `free: ${verdict.why}`;
  const { remedy } = verdict;
  return `refused, ${remedy.add} ${{ service: "id", source: "source", "by hand": "why" }[remedy.add] in remedy ? Object.values(remedy)[1] : ""}`;
}

describe("an address of the site, under the lock", () => {
  it.each([
    ["https://own.kz/x", "open by https://own.kz"],
    ["https://a.img.kz/x", "open by *.img.kz"],
    ["https://api.shop.kz/x", "refused, source https://api.shop.kz"],
    ["https://leads.kz:8443/x", "refused, source https://leads.kz:8443"],
    ["wss://own.kz/x", "refused, source wss://own.kz"],
    ["wss://px.kz/x", "waits for analytics px"],
    ["https://px.kz/x", "waits for analytics px"],
    ["https://a.px.kz/x", "waits for analytics px"],
    ["https://cdn.kz/px/x", "waits for analytics px"],
    ["https://cdn.kz/site/x.js", "refused, source https://cdn.kz/site/"],
    ["https://captcha.kz/x", "open by captcha"],
    ["https://told.kz/x", "open by told"],
    ["https://pay.kz/x", "open by pay on /pay/*"],
    ["https://mc.yandex.ru/metrika/tag.js", "refused, service yandex-metrica"],
    ["https://сайт.қаз/x", "refused, source https://xn--80aswg.xn--80ao21a"],
  ])("%s: %s", (address, expected) => {
    expect(judge(address)).toBe(expected);
  });

  it("is a visit where a form sends to it, and no matter of a policy where a connection is made ahead", () => {
    expect(judge("https://bank.kz/", "form")).toContain("free");
    expect(judge("https://px.kz/", "preconnect")).toContain("free");
  });

  it("is left to the guard where scripts connect to it, if the config says so", () => {
    const lock: Lock = { allow: ["'self'"], connections: "guard" };
    expect(judge("https://leads.kz/", "connection", lock)).toContain("free");
    expect(judge("https://px.kz/", "connection", lock)).toBe("waits for analytics px");
    expect(judge("https://leads.kz/x.js", "script", lock)).toContain("refused");
  });

  it("is not held without one, unless it is a service's", () => {
    const judges = createJudge(
      config({ services: services as ConfigInput["services"], gate: { guard: true } }),
      least.hosts[0] ?? "",
    );
    const kind = (address: string) => judges("script", readRemote(address, "script") as never).kind;
    expect([kind("https://leads.kz/"), kind("https://px.kz/")]).toEqual(["free", "waits"]);
  });
});
