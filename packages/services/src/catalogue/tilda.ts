import type { CatalogueService } from "../catalogue-service.ts";

export const tilda: CatalogueService = {
  id: "tilda",
  vendor: "Tilda",
  country: "RU",
  documentation: "https://help-ru.tilda.cc/statistics",
  category: "analytics",
  title: { kk: "Tilda статистикасы", ru: "Статистика Tilda" },
  description: {
    kk: "Сайтқа келушілер мен ашылған беттерді санайды және келуші мен сеанстың нөмірін сақтайды.",
    ru: "Считает посетителей и просмотры и хранит номера посетителя и сеанса.",
  },
  // Only the statistics: `static.tildacdn.com` as a whole is what the pages are made of.
  hosts: [
    "stat.tildacdn.com",
    "static.tildacdn.info/js/tilda-stat-1.0.min.js",
    "static.tildacdn.net/js/tilda-stat-1.0.min.js",
    "static.tildacdn.one/js/tilda-stat-1.0.min.js",
    "static.tildacdn.com/js/tilda-stat-1.0.min.js",
    "static.tildacdn.com/js/tildastat-0.2.min.js",
  ],
  // `previousUrl` is left out: unproven, and a name any site may use.
  cookies: [
    { name: "tildauid", use: "visitor" },
    { name: "tildasid", use: "session" },
  ],
};
