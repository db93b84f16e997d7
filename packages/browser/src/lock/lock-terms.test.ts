import { type Config, recordTerms, type Service, serviceFingerprints } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { lockTerms } from "./lock-terms.ts";

const text = { kk: "Үлгі", ru: "Пример" };
const service = (id: string, rest: Partial<Service> = {}): Service => ({ id, purpose: "stats", title: text, ...rest });
const configWith = (services: readonly Service[], gate?: Config["gate"]): Config => ({
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
  services,
  ...(gate && { gate }),
});

/** The page's own: inline code and what is made in the page. */
const own = ["'unsafe-inline'", "'unsafe-eval'", "data:", "blob:"];
const all = (host: string) => [host, `*.${host}`, `wss://${host}`, `wss://*.${host}`];

describe("what the lock knows", () => {
  it("is what is always open, and what the record opens", () => {
    const config = configWith(
      [
        service("counter", { hosts: ["counter.example", "b.example/x/"] }),
        service("cookies-only"),
        service("captcha", { purpose: "need", hosts: ["captcha.example"] }),
        service("told", { gate: "signal", hosts: ["told.example"] }),
        service("necessary-cookies", { purpose: "need" }),
      ],
      { lock: { allow: ["'self'", "https://cdn.shop.kz", "captcha.example"] } },
    );
    const fingerprints = serviceFingerprints(config);
    expect(lockTerms(config, "/")).toEqual({
      ...recordTerms(config),
      // The same source twice would be read twice.
      open: [
        ...["'self'", "https://cdn.shop.kz", "captcha.example"],
        ...own,
        ...all("captcha.example").slice(1),
        ...all("told.example"),
      ],
      services: [
        [fingerprints.get("counter"), "stats", ["counter.example", "b.example/x/"]],
        [fingerprints.get("cookies-only"), "stats", []],
      ],
    });
  });

  it.each([undefined, {}, { lock: {} }] as Config["gate"][])(
    "lets in nothing of others where the gate is %j",
    (gate) => {
      expect(lockTerms(configWith([], gate), "/").open).toEqual(own);
    },
  );

  it.each([
    ["/pay/1", true],
    ["/basket", true],
    ["/", false],
  ])("at %s of a service with pages: %s", (path, isOpen) => {
    const pay = service("pay", { purpose: "need", hosts: ["pay.example"], pages: ["/pay/*", "/basket"] });
    const asked = service("asked", { hosts: ["asked.example"], pages: ["/pay/*", "/basket"] });
    const { open, services } = lockTerms(configWith([pay, asked]), path);
    expect([open.includes("pay.example"), services.length === 1]).toEqual([isOpen, isOpen]);
  });

  it.each([
    ["localhost", "localhost:*"],
    ["tags.localhost", "tags.localhost:*"],
    ["tags.localhost/x/", "tags.localhost:*/x/"],
    ["localhost.example", "localhost.example"],
    ["a.example/localhost", "a.example/localhost"],
  ])("of the host %s is %s", (host, source) => {
    expect(lockTerms(configWith([service("x", { hosts: [host] })]), "/").services[0]?.[2]).toEqual([source]);
  });
});
