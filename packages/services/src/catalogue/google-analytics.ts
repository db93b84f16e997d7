import type { CatalogueService } from "../catalogue-service.ts";

export const googleAnalytics: CatalogueService = {
  id: "google-analytics",
  vendor: "Google",
  country: "US",
  documentation: "https://support.google.com/analytics/answer/11397207",
  category: "analytics",
  title: { kk: "Google Analytics", ru: "Google Analytics" },
  description: {
    kk: "Сайтқа қанша адам қайдан келіп, нені ашқанын санайды және браузердің идентификаторын сақтайды.",
    ru: "Считает посетителей, источники переходов и просмотры и хранит идентификатор браузера.",
  },
  // `gtag/js` is one file for Google Analytics and Google Ads.
  hosts: [
    "google-analytics.com",
    "analytics.google.com",
    "www.googletagmanager.com/gtag/js",
    "stats.g.doubleclick.net",
  ],
  cookies: [
    { name: "_ga", term: { count: 2, unit: "year" }, use: "visitor" },
    { name: "_ga_*", term: { count: 2, unit: "year" }, use: "session" },
    // Of Universal Analytics, which ended in 2024: cleared where they are left, and told of to nobody.
    { name: "_gid", use: "visitor", unproven: true },
    { name: "_gat*", use: "limit", unproven: true },
    { name: "_dc_gtm_*", use: "limit", unproven: true },
    { name: "_gac_*", use: "campaign", unproven: true },
    { name: "_gali", use: "campaign", unproven: true },
    { name: "FPID", use: "visitor" },
    { name: "FPLC", term: "session", use: "sync" },
  ],
  signal: "google",
  standIns: { dataLayer: "list", gtag: "call", ga: "call" },
};
