import { describe, expect, it } from "vitest";
import type { Config, ConfigInput, Service, ServiceDefinition } from "./config.ts";
import { sampleConfig } from "./sample.fixture.ts";
import { withServices } from "./with-services.ts";

const title = { kk: "Метрика", ru: "Метрика" };

/** With what only a catalogue has, as the real one does. */
const metrica = {
  id: "metrica",
  category: "analytics",
  vendor: "Vendor",
  title,
  hosts: ["mc.example"],
  cookies: [{ name: "_m", term: "session", httpOnly: true }],
  signal: "yandex-metrica",
} as const satisfies ServiceDefinition & Readonly<Record<string, unknown>>;

const shield: ServiceDefinition = { id: "shield", category: "necessary", title };
const adverts: ServiceDefinition = { id: "adverts", category: "advertising", title };

const resolved = (
  services: ConfigInput["services"],
  purposes: Config["purposes"] = sampleConfig.purposes,
): readonly Service[] => withServices({ ...sampleConfig, purposes, services }, [metrica, shield, adverts]).services;

describe("withServices", () => {
  it("writes out a service named by its id, without what only the catalogue needs", () => {
    expect(resolved(["metrica"])).toEqual([
      {
        id: "metrica",
        purpose: "analytics",
        title,
        hosts: ["mc.example"],
        cookies: [{ name: "_m", term: "session", httpOnly: true }],
        signal: "yandex-metrica",
      },
    ]);
  });

  it("lets an entry's own fields stand, each as a whole", () => {
    const own = { id: "metrica", purpose: "ads", hosts: ["own.example"], gate: "signal", account: "42" } as const;
    expect(resolved([own])).toEqual([{ ...resolved(["metrica"])[0], ...own }]);
    expect(resolved([{ id: "metrica", cookies: [] }])[0]?.cookies).toEqual([]);
  });

  it("puts a necessary service under the purpose that is always on, unless one has the id", () => {
    const purposes = sampleConfig.purposes.map((purpose) =>
      purpose.always ? { ...purpose, id: "essential" } : purpose,
    );
    expect(resolved(["shield"], purposes)[0]?.purpose).toBe("essential");
    expect(resolved(["shield"])[0]?.purpose).toBe("necessary");
  });

  it("leaves a service of the operator's own as it is, and the rest of the config too", () => {
    const own = { id: "own", purpose: "ads", title };
    const config = withServices({ ...sampleConfig, services: [own] }, []);
    expect(config.services[0]).toBe(own);
    expect(config).toEqual({ ...sampleConfig, services: [own] });
  });

  it("names every entry it cannot resolve, and what to do", () => {
    expect(() => resolved(["metrica", "adverts", "unknown", { id: "half", purpose: "ads" }])).toThrow(
      [
        "Services of the Kelisim config:",
        'services[1]: no purpose has the id "advertising". Write { "id": "adverts", "purpose": … }.',
        'services[2]: "unknown" is not among the definitions. Import it from @kelisim/services, or give it a purpose and a title.',
        'services[3]: "half" is not among the definitions. Import it from @kelisim/services, or give it a purpose and a title.',
      ].join("\n"),
    );
  });
});
