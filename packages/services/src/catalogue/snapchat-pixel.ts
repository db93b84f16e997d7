import type { CatalogueService } from "../catalogue-service.ts";

export const snapchatPixel: CatalogueService = {
  id: "snapchat-pixel",
  vendor: "Snap",
  country: "US",
  documentation: "https://businesshelp.snapchat.com/s/article/snap-pixel-about",
  category: "advertising",
  title: { kk: "Snap Pixel", ru: "Snap Pixel" },
  description: {
    kk: "Snapchat жарнамасының нәтижесін өлшейді, сайттағы әрекеттерді хабарлайды және келушінің идентификаторын сақтайды.",
    ru: "Измеряет эффективность рекламы в Snapchat, сообщает о действиях на сайте и хранит идентификатор посетителя.",
  },
  hosts: ["sc-static.net", "tr.snapchat.com"],
  cookies: [
    { name: "_scid", term: { count: 1, unit: "year" }, use: "visitor" },
    { name: "_scid_r", term: { count: 13, unit: "month" }, use: "visitor" },
    { name: "_schn", term: { count: 1, unit: "day" }, use: "session" },
    { name: "sc_at", term: { count: 1, unit: "year" }, domain: "snapchat.com", use: "ads" },
  ],
  storage: [
    { where: "localStorage", name: "u_scsid" },
    { where: "localStorage", name: "u_sclid" },
  ],
  standIns: { snaptr: "call" },
};
