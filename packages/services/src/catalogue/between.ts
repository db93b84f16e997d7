import type { CatalogueService } from "../catalogue-service.ts";

export const between: CatalogueService = {
  id: "between",
  vendor: "Between Digital",
  country: "RU",
  documentation: "https://betweendigital.com/",
  category: "advertising",
  title: { kk: "Between", ru: "Between" },
  description: {
    kk: "Сайттағы жарнама орындарын аукционда ұсынады; келушінің IP-мекенжайын және ашылған бетті біледі.",
    ru: "Предлагает рекламные места сайта на аукционе; знает IP-адрес и открытую страницу.",
  },
  hosts: ["betweendigital.com", "intencysrv.com"],
  cookies: [
    { name: "dc", domain: "betweendigital.com", use: "ads", unproven: true },
    { name: "ut", domain: "betweendigital.com", use: "ads", unproven: true },
  ],
};
