import type { CatalogueService } from "../catalogue-service.ts";

export const amplitude: CatalogueService = {
  id: "amplitude",
  vendor: "Amplitude",
  country: "US",
  documentation: "https://amplitude.com/docs/sdks/analytics/browser/cookies-and-consent-management",
  category: "analytics",
  title: { kk: "Amplitude", ru: "Amplitude" },
  description: {
    kk: "Сайт мүмкіндіктерінің қалай қолданылатынын өлшейді және құрылғы мен сеанстың идентификаторын сақтайды.",
    ru: "Измеряет, как пользуются возможностями сайта, и хранит идентификатор устройства и сеанса.",
  },
  hosts: [
    "cdn.amplitude.com",
    "api.amplitude.com",
    "api2.amplitude.com",
    "api.eu.amplitude.com",
    "sr-client-cfg.amplitude.com",
  ],
  cookies: [
    { name: "AMP_*", term: { count: 1, unit: "year" }, use: "visitor" },
    { name: "AMP_MKTG_*", term: { count: 1, unit: "year" }, use: "campaign" },
    { name: "AMP_TEST", term: { count: 1, unit: "year" }, use: "test" },
    { name: "AMP_TLDTEST", term: "session", use: "test" },
    { name: "amplitude_id_*", use: "visitor" },
  ],
  storage: [
    { where: "localStorage", name: "AMP_unsent_*" },
    { where: "localStorage", name: "amplitude_*" },
  ],
  globals: ["amplitude"],
  standIns: {
    amplitude: {
      init: "call",
      track: "call",
      logEvent: "call",
      identify: "call",
      setUserId: "call",
      setUserProperties: "call",
      setGroup: "call",
      revenue: "call",
      flush: "call",
    },
  },
};
