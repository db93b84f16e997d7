import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { encodeRecord } from "./codec.ts";
import type { Config } from "./config.ts";
import { readRecord } from "./cookie-header.ts";
import { decide } from "./decisions.ts";
import { glanceAtRecord, grantedServices } from "./glance.ts";
import { catalogue } from "./purposes.ts";
import { anyRecord } from "./record.fixture.ts";
import { sampleConfig } from "./sample.fixture.ts";
import { statusOf } from "./status.ts";

const day = 86_400_000;
const cookie = (value: string): string => `a=1; kelisim=${encodeURIComponent(value)}; b=2`;

describe("a glance at the record", () => {
  it("finds what the codec reads, at any time, for any operator", () => {
    fc.assert(
      fc.property(
        anyRecord,
        fc.integer({ min: -2, max: 420 }),
        fc.integer({ min: 1, max: 13 }),
        (record, days, months) => {
          const config: Config = { ...sampleConfig, id: record.operator, consent: { months } };
          const now = record.at + days * day;
          const header = cookie(encodeRecord(record));
          const read = readRecord(header, config, now);
          const glance = glanceAtRecord(header, config, now);
          expect(glance?.at).toBe(read?.at);
          for (const [id, answer] of Object.entries(read?.purposes ?? {}))
            expect(glance?.granted.includes(id)).toBe(answer);
        },
      ),
    );
  });

  it("takes nothing from a cookie with one character changed", () => {
    fc.assert(
      fc.property(anyRecord, fc.nat(), fc.constantFrom("~", "x", "0", "!"), (record, position, other) => {
        const value = encodeRecord(record);
        const at = position % value.length;
        const changed = value.slice(0, at) + other + value.slice(at + 1);
        const config: Config = { ...sampleConfig, id: record.operator };
        const glance = glanceAtRecord(cookie(changed), config, record.at + 1);
        expect(Boolean(glance)).toBe(changed === value);
      }),
    );
  });

  it("takes the newest of several", () => {
    const record = decide({ analytics: true }, "choose", occasion(1000));
    const later = decide({ analytics: false }, "choose", occasion(2000));
    const header = `kelisim=${encodeRecord(later)}; kelisim=${encodeRecord(record)}`;
    expect(glanceAtRecord(header, sampleConfig, 3000)).toMatchObject({ at: 2000, granted: [""] });
    expect(glanceAtRecord("", sampleConfig, 3000)).toBeUndefined();
  });
});

const occasion = (now: number) => ({ config: sampleConfig, previous: null, language: "kk" as const, now, id: "abcd" });

describe("the services let in", () => {
  it.each([
    ["few", sampleConfig],
    ["many", withServices(60)],
  ])("are those whose status is granted, of %s", (_, config) => {
    const record = decide({ analytics: true, ads: false }, "choose", { ...occasion(1000), config });
    const granted = grantedServices(glanceAtRecord(cookie(encodeRecord(record)), config, 2000), config);
    const situation = { catalogue: catalogue(config), record, gpc: false };
    const expected = config.services.filter(({ id }) => statusOf(id, situation) === "granted");
    expect([...granted]).toEqual(expected.map(({ id }) => id));
    expect(granted.has("metrics")).toBe(true);
  });

  it("leave out one that was added, and one moved to another purpose", () => {
    const record = decide({ analytics: true, ads: true }, "choose", occasion(1000));
    const [metrics, banners] = sampleConfig.services;
    if (!metrics || !banners) throw new Error("the sample has two services");
    const services = [metrics, { ...banners, purpose: "analytics" }, { ...metrics, id: "new" }];
    const glance = glanceAtRecord(cookie(encodeRecord(record)), sampleConfig, 2000);
    expect([...grantedServices(glance, { services })]).toEqual(["metrics"]);
  });

  it("are none without a record", () => {
    expect(grantedServices(undefined, sampleConfig).size).toBe(0);
  });
});

function withServices(count: number): Config {
  const [metrics] = sampleConfig.services;
  if (!metrics) throw new Error("the sample has services");
  const more = Array.from({ length: count }, (_, i) => ({ ...metrics, id: `s${i}` }));
  return { ...sampleConfig, services: [...sampleConfig.services, ...more] };
}
