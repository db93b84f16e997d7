import type { CatalogueService } from "../catalogue-service.ts";

export const sentry: CatalogueService = {
  id: "sentry",
  vendor: "Sentry",
  country: "US",
  documentation: "https://docs.sentry.io/platforms/javascript/",
  category: "functional",
  title: { kk: "Sentry", ru: "Sentry" },
  description: {
    kk: "Сайттағы қателер туралы әзірлеушілерге хабарлайды; қате шыққан бетті, келушінің браузері мен IP-мекенжайын біледі.",
    ru: "Сообщает разработчикам об ошибках на сайте; знает страницу с ошибкой, браузер и IP-адрес.",
  },
  hosts: [
    "browser.sentry-cdn.com",
    "ingest.sentry.io",
    "ingest.us.sentry.io",
    "ingest.de.sentry.io",
    "js.sentry-cdn.com",
  ],
  storage: [{ where: "sessionStorage", name: "sentryReplaySession" }],
  globals: ["Sentry"],
  standIns: {
    Sentry: {
      init: "call",
      onLoad: "call",
      forceLoad: "skip",
      addBreadcrumb: "call",
      captureException: "call",
      captureMessage: "call",
      setContext: "call",
      setTag: "call",
      setUser: "call",
    },
  },
};
