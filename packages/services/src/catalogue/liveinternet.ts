import type { CatalogueService } from "../catalogue-service.ts";

export const liveinternet: CatalogueService = {
  id: "liveinternet",
  vendor: "LiveInternet",
  country: "RU",
  documentation: "https://www.liveinternet.ru/add",
  category: "analytics",
  title: { kk: "LiveInternet", ru: "LiveInternet" },
  description: {
    kk: "Сайтқа келушілер мен ашылған беттерді санайды; келушінің IP-мекенжайын біледі және браузерін тануы мүмкін.",
    ru: "Считает посетителей и просмотры; знает IP-адрес и может узнавать браузер.",
  },
  hosts: ["counter.yadro.ru"],
  cookies: [
    { name: "FTID", domain: "yadro.ru", use: "visitor", unproven: true },
    { name: "VID", domain: "yadro.ru", use: "visitor", unproven: true },
  ],
};
