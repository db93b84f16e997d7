import type { CatalogueService } from "../catalogue-service.ts";

export const mediascope: CatalogueService = {
  id: "mediascope",
  vendor: "Mediascope",
  country: "RU",
  documentation: "https://mediascope.net/",
  category: "analytics",
  title: { kk: "Mediascope", ru: "Mediascope" },
  description: {
    kk: "Зерттеу үшін сайт аудиториясын өлшейді; келушінің IP-мекенжайын және ашылған бетті біледі, браузерді тануы мүмкін.",
    ru: "Измеряет аудиторию сайта для исследований; знает IP-адрес и открытую страницу и может узнавать браузер.",
  },
  hosts: ["tns-counter.ru"],
  cookies: [
    { name: "tnsid", domain: "tns-counter.ru", use: "visitor", unproven: true },
    { name: "guid", domain: "tns-counter.ru", use: "visitor", unproven: true },
  ],
};
