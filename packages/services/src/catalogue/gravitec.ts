import type { CatalogueService } from "../catalogue-service.ts";

export const gravitec: CatalogueService = {
  id: "gravitec",
  vendor: "Gravitec",
  country: "UA",
  documentation: "https://gravitec.net/",
  category: "advertising",
  title: { kk: "Gravitec", ru: "Gravitec" },
  description: {
    kk: "Браузер арқылы хабарландыру жібереді; қай браузер жазылғанын біледі.",
    ru: "Присылает уведомления в браузер; знает, какой браузер подписан.",
  },
  hosts: ["cdn.gravitec.net", "uapi.gravitec.net"],
  storage: [{ where: "localStorage", name: "gravitec*" }],
  serviceWorkers: ["/push-worker.js"],
};
