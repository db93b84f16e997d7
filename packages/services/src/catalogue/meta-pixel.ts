import type { CatalogueService } from "../catalogue-service.ts";

export const metaPixel: CatalogueService = {
  id: "meta-pixel",
  vendor: "Meta",
  country: "US",
  documentation: "https://developers.facebook.com/docs/meta-pixel/",
  category: "advertising",
  title: { kk: "Meta Pixel", ru: "Meta Pixel" },
  description: {
    kk: "Facebook пен Instagram жарнамасының нәтижесін өлшейді, сайттағы әрекеттерді хабарлайды және браузердің идентификаторын сақтайды.",
    ru: "Измеряет эффективность рекламы в Facebook и Instagram, сообщает о действиях на сайте и хранит идентификатор браузера.",
  },
  hosts: ["connect.facebook.net", "www.facebook.com/tr", "www.facebook.com/tr/"],
  cookies: [
    { name: "_fbp", use: "visitor" },
    { name: "_fbc", use: "campaign" },
    { name: "fr", term: { count: 90, unit: "day" }, domain: "facebook.com", use: "ads" },
    { name: "datr", term: { count: 2, unit: "year" }, domain: "facebook.com", use: "visitor" },
    { name: "sb", term: { count: 2, unit: "year" }, domain: "facebook.com", use: "visitor" },
    { name: "c_user", term: { count: 90, unit: "day" }, domain: "facebook.com", use: "login" },
    { name: "xs", term: { count: 90, unit: "day" }, domain: "facebook.com", use: "login" },
    { name: "wd", term: "session", domain: "facebook.com", use: "settings" },
  ],
  storage: [
    { where: "localStorage", name: "lastExternalReferrer*" },
    { where: "localStorage", name: "_fb*" },
  ],
  signal: "meta",
  standIns: { fbq: "call" },
};
