import type { CatalogueService } from "../catalogue-service.ts";

export const callibri: CatalogueService = {
  id: "callibri",
  vendor: "Callibri",
  country: "RU",
  documentation: "https://callibri.ru/",
  category: "analytics",
  title: { kk: "Callibri", ru: "Callibri" },
  description: {
    kk: "Қай жарнамадан қоңырау шалынғанын анықтайды; келушінің қайдан келгенін және ашылған беттерді біледі.",
    ru: "Определяет, по какой рекламе позвонили; знает источник перехода и открытые страницы.",
  },
  hosts: ["callibri.ru"],
  cookies: [
    { name: "callibri_*", use: "visitor", unproven: true },
    { name: "clbvid", use: "visitor", unproven: true },
  ],
};
