import type { CatalogueService } from "../catalogue-service.ts";

export const gemius: CatalogueService = {
  id: "gemius",
  vendor: "Gemius",
  country: "PL",
  documentation: "https://gemius.com/privacy-policy/",
  category: "analytics",
  title: { kk: "Gemius", ru: "Gemius" },
  description: {
    kk: "Сайт аудиториясын өлшейді; келушінің IP-мекенжайын және ашылған беттерді біледі, браузерді тануы мүмкін.",
    ru: "Измеряет аудиторию сайта; знает IP-адрес и открытые страницы и может узнавать браузер.",
  },
  hosts: ["hit.gemius.pl", "gasurvey.gemius.com"],
  cookies: [
    { name: "Gdyn", domain: "gemius.pl", use: "visitor", unproven: true },
    { name: "__gfp_64b", use: "visitor", unproven: true },
    { name: "__gfp_s_64b", use: "session", unproven: true },
  ],
  storage: [{ where: "localStorage", name: "gemius*" }],
};
