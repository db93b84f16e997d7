import type { CatalogueService } from "../catalogue-service.ts";

export const adjust: CatalogueService = {
  id: "adjust",
  vendor: "Adjust",
  country: "DE",
  documentation: "https://dev.adjust.com/en/sdk/web/",
  category: "advertising",
  title: { kk: "Adjust", ru: "Adjust" },
  description: {
    kk: "Жарнамадан кейін сайт пен қосымшада не істелгенін өлшейді; келушінің қайдан келгенін біледі.",
    ru: "Измеряет, что сделано на сайте и в приложении после рекламы; знает источник перехода.",
  },
  hosts: ["adjust.com", "adjust.world"],
  storage: [
    { where: "indexedDB", name: "adjust-sdk" },
    { where: "localStorage", name: "adjust-sdk-*" },
  ],
};
