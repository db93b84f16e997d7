import type { Service } from "@kelisim/core";
import { describe, expect, it } from "vitest";
import { shop } from "../page/config.fixture.ts";
import { standInTerms } from "./terms.ts";

const service = (id: string, changes: Partial<Service> = {}): Service => ({
  id,
  purpose: "stats",
  title: { kk: "Үлгі", ru: "Пример" },
  hosts: [`${id}.example`],
  standIns: { [id]: "call" },
  ...changes,
});

describe("standInTerms", () => {
  it("has what waits for consent and has a global, and no more", () => {
    const terms = standInTerms(
      shop({
        services: [
          service("held"),
          service("told", { gate: "signal" }),
          service("needed", { purpose: "need" }),
          { id: "silent", purpose: "stats", title: { kk: "Үлгі", ru: "Пример" } },
        ],
      }),
    );
    expect(terms).toEqual({
      services: { held: ["stats", expect.any(String)] },
      globals: [["held", ["held"], "call"]],
      places: [["held.example", ["held"]]],
      holds: false,
    });
  });

  it("joins services of one global", () => {
    const services = [
      service("widgets", { standIns: { VK: { init: "call" } } }),
      service("pixel", { standIns: { VK: { Goal: "call" }, dataLayer: "list" } }),
      service("other", { standIns: { dataLayer: "list" } }),
    ];
    expect(standInTerms(shop({ services, gate: { guard: true } }))).toMatchObject({
      globals: [
        ["VK", ["widgets", "pixel"], { init: "call", Goal: "call" }],
        ["dataLayer", ["pixel", "other"], "list"],
      ],
      holds: true,
    });
  });

  it("is nothing where there is nothing to stand in for", () => {
    expect(standInTerms(shop())).toBeUndefined();
  });
});
