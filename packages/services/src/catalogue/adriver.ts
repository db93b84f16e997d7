import type { CatalogueService } from "../catalogue-service.ts";

export const adriver: CatalogueService = {
  id: "adriver",
  vendor: "AdRiver",
  country: "RU",
  documentation: "https://www.adriver.ru/doc/",
  category: "advertising",
  title: { kk: "AdRiver", ru: "AdRiver" },
  description: {
    kk: "Жарнама көрсетеді, көрсетілімдерді санайды және жарнамалық идентификаторды сақтайды.",
    ru: "Показывает рекламу, считает её показы и хранит рекламный идентификатор.",
  },
  hosts: ["adriver.ru"],
  cookies: [
    { name: "cid", domain: "adriver.ru", use: "ads", unproven: true },
    { name: "adrcid", use: "ads" },
    { name: "adrdel", use: "ads" },
  ],
};
