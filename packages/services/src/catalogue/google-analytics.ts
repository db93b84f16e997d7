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
    ru: "Считает, сколько людей и откуда пришло на сайт и что открыто, и хранит идентификатор браузера.",
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
    { name: "_gid", term: { count: 24, unit: "hour" }, use: "visitor" },
    { name: "_gat*", term: { count: 1, unit: "minute" }, use: "limit" },
    { name: "_dc_gtm_*", term: { count: 1, unit: "minute" }, use: "limit" },
    { name: "_gac_*", term: { count: 90, unit: "day" }, use: "campaign" },
    { name: "_gali", term: { count: 1, unit: "minute" }, use: "campaign" },
    { name: "__utma", term: { count: 2, unit: "year" }, use: "visitor" },
    { name: "__utmb", term: { count: 30, unit: "minute" }, use: "session" },
    { name: "__utmc", term: "session", use: "session" },
    { name: "__utmz", term: { count: 6, unit: "month" }, use: "campaign" },
    { name: "FPID", use: "visitor" },
    { name: "FPLC", term: "session", use: "sync" },
  ],
  signal: "google",
};
