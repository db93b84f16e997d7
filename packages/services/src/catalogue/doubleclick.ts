import type { CatalogueService } from "../catalogue-service.ts";

export const doubleclick: CatalogueService = {
  id: "doubleclick",
  vendor: "Google",
  country: "US",
  documentation: "https://policies.google.com/technologies/cookies",
  category: "advertising",
  title: { kk: "Google Marketing Platform", ru: "Google Marketing Platform" },
  description: {
    kk: "Google желісінде жарнама көрсетеді, нәтижесін өлшейді және жарнамалық идентификаторды сақтайды.",
    ru: "Показывает рекламу в сети Google, измеряет её эффективность и хранит рекламный идентификатор.",
  },
  // Google Analytics, Ads and AdSense have their own subdomains, which go before it.
  hosts: ["doubleclick.net", "2mdn.net"],
  cookies: [
    { name: "IDE", domain: "doubleclick.net", use: "ads" },
    { name: "DSID", term: { count: 14, unit: "day" }, domain: "doubleclick.net", use: "sync" },
    { name: "test_cookie", domain: "doubleclick.net", use: "test" },
    { name: "RUL", term: { count: 1, unit: "year" }, domain: "doubleclick.net", use: "ads" },
    { name: "FLC", term: { count: 1, unit: "minute" }, domain: "doubleclick.net", use: "ads" },
    { name: "APC", term: { count: 6, unit: "month" }, domain: "doubleclick.net", use: "ads" },
    { name: "ar_debug", domain: "doubleclick.net", use: "debug" },
  ],
  signal: "google",
  standIns: { googletag: { cmd: "list" } },
};
