import { type Consent, defineConfig, init } from "kelisim";
import operator from "../../operators/kashalot/kelisim.config.json" with { type: "json" };

/** Where the demo's fake third party answers; on the operator's site these are the vendors' own addresses. */
export const thirdParty = (label: string): string => `//${label}.thirdparty.localhost:${location.port}`;

/** The lock is a policy in the page's HTML, which a built site has. An app that changes its routes by itself does with the guard. */
const { lock: _lock, ...gate } = operator.gate;

/** The operator's own config, with what the demo supplies in place of the operator. */
const config = defineConfig({
  ...(operator as Parameters<typeof defineConfig>[0]),
  hosts: [location.hostname],
  gate: gate as NonNullable<Parameters<typeof defineConfig>[0]["gate"]>,
  // The control stands over the app's own bar.
  ui: { control: { offset: 72 } },
  services: [
    {
      id: "demo-stats",
      purpose: "statistics",
      title: { kk: "Үлгі статистика қызметі (ойдан шығарылған)", ru: "Демо-сервис статистики (вымышленный)" },
      hosts: ["stats.thirdparty.localhost"],
      cookies: [{ name: "app_uid", term: { count: 1, unit: "year" } }],
    },
  ],
});

export const consent: Consent = init(config);
