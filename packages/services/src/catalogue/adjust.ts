import type { CatalogueService } from "../catalogue-service.ts";

export const adjust: CatalogueService = {
  id: "adjust",
  vendor: "Adjust",
  country: "DE",
  documentation: "https://dev.adjust.com/en/sdk/web/",
  category: "advertising",
  title: { kk: "Adjust", ru: "Adjust" },
  description: {
    kk: "Жарнамадан өткен соң сайт пен қосымшада жасалған әрекеттерді өлшейді; келушінің қайдан келгенін біледі.",
    ru: "Измеряет действия на сайте и в приложении после перехода с рекламы; знает источник перехода.",
  },
  hosts: ["adjust.com", "adjust.world"],
  storage: [
    { where: "indexedDB", name: "adjust-sdk" },
    { where: "localStorage", name: "adjust-sdk-*" },
  ],
};
