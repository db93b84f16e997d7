import type { CatalogueService } from "../catalogue-service.ts";

export const tiktokPixel: CatalogueService = {
  id: "tiktok-pixel",
  vendor: "TikTok",
  country: "CN",
  documentation: "https://ads.tiktok.com/help/article/using-cookies-with-tiktok-pixel",
  category: "advertising",
  title: { kk: "TikTok Pixel", ru: "TikTok Pixel" },
  description: {
    kk: "TikTok жарнамасының нәтижесін өлшейді, сайттағы әрекеттерді хабарлайды және браузердің идентификаторын сақтайды.",
    ru: "Измеряет эффективность рекламы в TikTok, сообщает о действиях на сайте и хранит идентификатор браузера.",
  },
  hosts: ["analytics.tiktok.com", "analytics-sg.tiktok.com", "business-api.tiktok.com"],
  cookies: [
    { name: "_ttp", term: { count: 389, unit: "day" }, use: "visitor" },
    { name: "_tt_enable_cookie", term: { count: 389, unit: "day" }, use: "settings" },
    { name: "ttcsid", term: { count: 1, unit: "year" }, use: "session" },
    { name: "ttcsid_*", term: { count: 1, unit: "year" }, use: "session" },
    { name: "ttclid", use: "campaign", unproven: true },
    { name: "ttwid", term: { count: 1, unit: "year" }, domain: "tiktok.com", use: "visitor" },
    { name: "msToken", term: { count: 9, unit: "day" }, domain: "tiktok.com", use: "security" },
  ],
  storage: [
    { where: "localStorage", name: "tt_appInfo" },
    { where: "sessionStorage", name: "tt_appInfo" },
    { where: "sessionStorage", name: "tt_pixel_session_index" },
    { where: "sessionStorage", name: "tt_sessionId" },
  ],
  signal: "tiktok",
  standIns: {
    ttq: {
      page: "call",
      track: "call",
      identify: "call",
      alias: "call",
      group: "call",
      ready: "call",
      holdConsent: "call",
      grantConsent: "call",
      revokeConsent: "call",
    },
  },
};
