import type { Config } from "@kelisim/core";
import { services } from "../tags.ts";
import { purposes, texts } from "../texts.ts";

const same = (text: string) => ({ kk: text, ru: text });

/** The operator's config, as the README shows one. */
export function kelisimConfig(guard: boolean): Config {
  return {
    id: "bench",
    name: same("Bench"),
    controllers: [{ name: { kk: "«Дүкен» ЖШС", ru: "ТОО «Дүкен»" }, bin: "250640020303" }],
    hosts: ["bench.localhost"],
    policy: { url: { kk: "/kk/policy", ru: "/ru/policy" }, revision: "2026-11-01", languages: ["kk", "ru"] },
    consent: { months: 13 },
    intro: texts.intro,
    purposes: purposes.map((purpose) => ({
      ...purpose,
      kind: "device",
      ...(purpose.id === "necessary" && { always: true }),
    })),
    services: services.map(({ id, purpose, label }) => ({
      id,
      purpose,
      title: same(id),
      hosts: [`${label}.thirdparty.localhost`],
      cookies: [{ name: `_${id}*` }],
    })),
    gate: { guard },
  };
}
