import { describe, expect, it } from "vitest";
import type { Config } from "./config.ts";
import { decide } from "./decisions.ts";
import { catalogue } from "./purposes.ts";
import { sampleConfig } from "./sample.fixture.ts";
import { statusOf } from "./status.ts";

const record = decide({ analytics: true, ads: false }, "choose", {
  config: sampleConfig,
  previous: null,
  language: "kk",
  now: Date.UTC(2026, 0),
  id: "id",
});
const status = (id: string, r: typeof record | null, config: Config = sampleConfig, gpc = false) =>
  statusOf(id, { catalogue: catalogue(config), record: r, gpc });

describe("statusOf", () => {
  it("is undecided without a record, save for the necessary purpose", () => {
    expect(status("analytics", null)).toBe("undecided");
    expect(status("metrics", null)).toBe("undecided");
    expect(status("necessary", null)).toBe("granted");
  });

  it("follows the record, for purposes and for their services", () => {
    expect(status("analytics", record)).toBe("granted");
    expect(status("metrics", record)).toBe("granted");
    expect(status("ads", record)).toBe("denied");
    expect(status("banners", record)).toBe("denied");
  });

  it("does not know an id that is neither, nor a property of Object", () => {
    expect(status("nobody", record)).toBeUndefined();
    expect(status("constructor", record)).toBeUndefined();
  });

  it("starts advertising refused under Global Privacy Control; an act outranks the signal", () => {
    expect(status("ads", null, sampleConfig, true)).toBe("denied");
    expect(status("banners", null, sampleConfig, true)).toBe("denied");
    expect(status("analytics", null, sampleConfig, true)).toBe("undecided");
    const granted = { ...record, purposes: { ...record.purposes, ads: true } };
    expect(status("ads", granted, sampleConfig, true)).toBe("granted");
  });

  it("starts a purpose and a service added later off", () => {
    const [first] = sampleConfig.services;
    const added = {
      ...sampleConfig,
      purposes: [
        ...sampleConfig.purposes,
        { ...sampleConfig.purposes[1], id: "maps" } as (typeof sampleConfig.purposes)[0],
      ],
      services: [...sampleConfig.services, { ...first, id: "replay" } as (typeof sampleConfig.services)[0]],
    };
    expect(status("maps", record, added)).toBe("undecided");
    expect(status("replay", record, added)).toBe("undecided");
    expect(status("metrics", record, added)).toBe("granted");
  });

  it("starts a service off again when it is moved to another purpose", () => {
    const moved = {
      ...sampleConfig,
      services: [{ ...sampleConfig.services[1], purpose: "analytics" } as (typeof sampleConfig.services)[0]],
    };
    expect(status("banners", record, moved)).toBe("undecided");
  });

  it("shuts every service when a list too long for the record has changed", () => {
    const long = (n: number): Config => ({
      ...sampleConfig,
      services: Array.from({ length: n }, (_, i) => ({
        ...(sampleConfig.services[0] as Config["services"][0]),
        id: `s${i}`,
      })),
    });
    const occasion = { previous: null, language: "kk", now: Date.UTC(2026, 0), id: "id" } as const;
    const chosen = decide({ analytics: true, ads: true }, "choose", { ...occasion, config: long(1000) });
    expect(chosen.services).toHaveLength(1);
    expect(status("s0", chosen, long(1000))).toBe("granted");
    expect(status("s0", chosen, long(1001))).toBe("undecided");
  });
});
