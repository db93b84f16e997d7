import type { CatalogueService } from "../catalogue-service.ts";

export const hybrid: CatalogueService = {
  id: "hybrid",
  vendor: "Hybrid",
  country: "RU",
  documentation: "https://hybrid.ai/",
  category: "advertising",
  title: { kk: "Hybrid", ru: "Hybrid" },
  description: {
    kk: "Жарнаманы автоматты түрде сатып алып көрсетеді; ашылған беттерді біледі және браузерді тануы мүмкін.",
    ru: "Автоматически закупает и показывает рекламу; знает открытые страницы и может узнавать браузер.",
  },
  hosts: ["hybrid.ai", "targetix.net"],
  cookies: [{ name: "vid", domain: "hybrid.ai", use: "ads", unproven: true }],
};
