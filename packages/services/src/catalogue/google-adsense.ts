import type { CatalogueService } from "../catalogue-service.ts";

export const googleAdsense: CatalogueService = {
  id: "google-adsense",
  vendor: "Google",
  country: "US",
  documentation: "https://support.google.com/adsense/answer/7549925",
  category: "advertising",
  title: { kk: "Google AdSense", ru: "Google AdSense" },
  description: {
    kk: "Сайтта Google жарнамасын көрсетеді және оны таңдау мен санау үшін жарнамалық идентификаторды сақтайды.",
    ru: "Показывает на сайте рекламу Google и хранит рекламный идентификатор, чтобы подбирать и считать её.",
  },
  hosts: [
    "pagead2.googlesyndication.com",
    "adservice.google.com",
    "securepubads.g.doubleclick.net",
    "tpc.googlesyndication.com",
    "partner.googleadservices.com",
  ],
  cookies: [
    { name: "__gads", use: "ads" },
    { name: "__gpi", term: { count: 13, unit: "month" }, use: "ads" },
    { name: "__gpi_optout", term: { count: 13, unit: "month" }, use: "consent" },
    { name: "__eoi", use: "security" },
    { name: "__gsas", term: { count: 3, unit: "month" }, use: "ads" },
    { name: "ANID", term: { count: 13, unit: "month" }, domain: "google.com", use: "ads" },
    { name: "FCCDCF", use: "consent", unproven: true },
  ],
  storage: [
    { where: "localStorage", name: "google_adsense_settings" },
    { where: "localStorage", name: "google_ama_config" },
    { where: "localStorage", name: "google_experiment_mod*" },
    { where: "localStorage", name: "google_pub_config" },
  ],
  signal: "google",
  standIns: { adsbygoogle: "list" },
};
