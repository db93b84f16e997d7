import type { CatalogueService } from "../catalogue-service.ts";

export const mixpanel: CatalogueService = {
  id: "mixpanel",
  vendor: "Mixpanel",
  country: "US",
  documentation: "https://docs.mixpanel.com/docs/tracking-methods/sdks/javascript",
  category: "analytics",
  title: { kk: "Mixpanel", ru: "Mixpanel" },
  description: {
    kk: "Сайт мүмкіндіктерінің қалай қолданылатынын өлшейді және келушінің идентификаторын сақтайды.",
    ru: "Измеряет, как пользуются возможностями сайта, и хранит идентификатор посетителя.",
  },
  hosts: ["cdn.mxpnl.com", "api.mixpanel.com", "api-js.mixpanel.com", "api-eu.mixpanel.com"],
  cookies: [{ name: "mp_*_mixpanel", term: { count: 1, unit: "year" }, use: "visitor" }],
  storage: [
    { where: "localStorage", name: "mp_*_mixpanel" },
    { where: "localStorage", name: "__mpq_*" },
  ],
  standIns: {
    mixpanel: {
      init: "call",
      track: "call",
      identify: "call",
      alias: "call",
      register: "call",
      reset: "call",
      set_config: "call",
      time_event: "call",
      track_pageview: "call",
      "people.set": "call",
      "people.increment": "call",
    },
  },
};
