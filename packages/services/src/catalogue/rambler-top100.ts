import type { CatalogueService } from "../catalogue-service.ts";

export const ramblerTop100: CatalogueService = {
  id: "rambler-top100",
  vendor: "Rambler",
  country: "RU",
  documentation: "https://top100.rambler.ru/docs",
  category: "analytics",
  title: { kk: "Рамблер/топ-100", ru: "Рамблер/топ-100" },
  description: {
    kk: "Сайттар рейтингі үшін келушілерді санайды және сеанс нөмірін сақтайды.",
    ru: "Считает посетителей для рейтинга сайтов и хранит номер сеанса.",
  },
  hosts: ["top100.ru", "kraken.rambler.ru", "counter.rambler.ru"],
  // `last_visit` is left out: forums and shops have a cookie of that name too.
  cookies: [
    { name: "t2_sid_*", use: "session" },
    { name: "ruid", domain: "rambler.ru", use: "visitor", unproven: true },
  ],
  storage: [{ where: "localStorage", name: "top100*" }],
  standIns: { _top100q: "list" },
};
