import { describe, expect, it } from "vitest";
import type { Config } from "./config.ts";
import { sampleConfig } from "./sample.fixture.ts";
import { listedServices, serviceFingerprints } from "./services.ts";

const configWith = (count: number, purpose = "ads"): Config => ({
  ...sampleConfig,
  services: Array.from({ length: count }, (_, i) => ({ id: `s${i}`, purpose, title: { kk: "", ru: "" } })),
});
const reversed = (config: Config): Config => ({ ...config, services: [...config.services].reverse() });

describe("what a record keeps of services", () => {
  it("is one fingerprint for each, up to fifty, and another where the purpose is another", () => {
    expect(listedServices(configWith(50))).toHaveLength(50);
    const one = serviceFingerprints(configWith(1)).get("s0");
    expect(serviceFingerprints(configWith(1, "analytics")).get("s0")).not.toBe(one);
  });

  it.each([1, 60])("is nothing of a service that is only a name, which is said: %d", (count) => {
    const { services } = configWith(count);
    const named = { services: [...services, "google-analytics"] } as unknown as Config;
    expect(() => serviceFingerprints(named)).toThrow(
      '"google-analytics" is only a name: write it out with withServices',
    );
  });

  it("is one for all of more than fifty, which any addition changes", () => {
    const listed = listedServices(configWith(51));
    expect(listed).toHaveLength(1);
    expect(listedServices(configWith(52))).not.toEqual(listed);
  });

  it.each([3, 51])("does not depend on the order of %d", (count) => {
    const config = configWith(count);
    expect(listedServices(reversed(config))).toEqual(listedServices(config));
  });
});
