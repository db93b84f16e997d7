import type { CatalogueService } from "../catalogue-service.ts";

export const criteo: CatalogueService = {
  id: "criteo",
  vendor: "Criteo",
  country: "FR",
  documentation: "https://www.criteo.com/privacy/",
  category: "advertising",
  title: { kk: "Criteo", ru: "Criteo" },
  description: {
    kk: "Қаралған тауарларды басқа сайттардағы жарнамада қайта көрсетеді және жарнамалық идентификаторды сақтайды.",
    ru: "Показывает просмотренные товары в рекламе на других сайтах и хранит рекламный идентификатор.",
  },
  hosts: ["criteo.com", "criteo.net"],
  cookies: [
    { name: "cto_bundle", use: "visitor", unproven: true },
    { name: "cto_bidid", use: "ads", unproven: true },
    { name: "uid", domain: "criteo.com", use: "ads" },
    { name: "cto_tld_test", use: "test", unproven: true },
  ],
  storage: [
    { where: "localStorage", name: "criteo_*" },
    { where: "localStorage", name: "cto_*" },
  ],
  standIns: { criteo_q: "list" },
};
