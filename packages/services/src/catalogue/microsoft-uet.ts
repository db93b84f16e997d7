import type { CatalogueService } from "../catalogue-service.ts";

export const microsoftUet: CatalogueService = {
  id: "microsoft-uet",
  vendor: "Microsoft",
  country: "US",
  documentation: "https://help.ads.microsoft.com/apex/index/3/en/53056/2",
  category: "advertising",
  title: { kk: "Microsoft Advertising", ru: "Microsoft Advertising" },
  description: {
    kk: "Microsoft жарнамасынан өткен соң сайтта жасалған әрекеттерді өлшейді және келуші мен сеанстың нөмірін сақтайды.",
    ru: "Измеряет действия на сайте после перехода с рекламы Microsoft и хранит номера посетителя и сеанса.",
  },
  hosts: ["bat.bing.com", "bat.bing.net", "c.bing.com"],
  cookies: [
    { name: "_uetsid", use: "session" },
    { name: "_uetvid", use: "visitor" },
    { name: "_uetmsclkid", use: "campaign" },
    { name: "MUID", term: { count: 1, unit: "year" }, domain: "bing.com", use: "visitor" },
    { name: "MSPTC", term: { count: 1, unit: "year" }, domain: "bing.com", use: "visitor" },
  ],
  storage: [
    { where: "localStorage", name: "_uetsid" },
    { where: "localStorage", name: "_uetvid" },
    { where: "localStorage", name: "_uetsid_exp" },
    { where: "localStorage", name: "_uetvid_exp" },
  ],
  signal: "microsoft-uet",
  standIns: { uetq: "list" },
};
