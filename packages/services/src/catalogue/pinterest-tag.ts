import type { CatalogueService } from "../catalogue-service.ts";

export const pinterestTag: CatalogueService = {
  id: "pinterest-tag",
  vendor: "Pinterest",
  country: "US",
  documentation: "https://help.pinterest.com/en/business/article/install-the-pinterest-tag",
  category: "advertising",
  title: { kk: "Pinterest Tag", ru: "Pinterest Tag" },
  description: {
    kk: "Pinterest жарнамасының нәтижесін өлшейді және келушінің идентификаторы мен жарнамадан өту белгісін сақтайды.",
    ru: "Измеряет эффективность рекламы в Pinterest и хранит идентификатор посетителя и метку перехода с рекламы.",
  },
  hosts: ["s.pinimg.com", "ct.pinterest.com"],
  cookies: [
    { name: "_pin_unauth", use: "visitor" },
    { name: "_derived_epik", term: { count: 1, unit: "year" }, use: "campaign" },
    { name: "_epik", term: { count: 1, unit: "year" }, use: "campaign" },
    { name: "_pinterest_ct_ua", term: "session", domain: "pinterest.com", use: "ads" },
  ],
  standIns: { pintrk: "call" },
};
