import type { CatalogueService } from "../catalogue-service.ts";

export const zeroKz: CatalogueService = {
  id: "zero-kz",
  vendor: "NeoLabs",
  country: "KZ",
  documentation: "https://zero.kz/",
  category: "analytics",
  title: { kk: "ZERO.kz", ru: "ZERO.kz" },
  description: {
    kk: "Қазақстандық сайттар рейтингі үшін келушілерді санайды; келушінің IP-мекенжайын және ашылған бетті біледі.",
    ru: "Считает посетителей для рейтинга казахстанских сайтов; знает IP-адрес и открытую страницу.",
  },
  hosts: ["c.zero.kz"],
};
