import type { CatalogueService } from "../catalogue-service.ts";

export const appsflyer: CatalogueService = {
  id: "appsflyer",
  vendor: "AppsFlyer",
  country: "IL",
  documentation: "https://dev.appsflyer.com/hc/docs/web-sdk",
  category: "advertising",
  title: { kk: "AppsFlyer", ru: "AppsFlyer" },
  description: {
    kk: "Сайттан мобильді қосымшаға өтуді және жарнаманың нәтижесін өлшейді; келушінің қайдан келгенін біледі.",
    ru: "Измеряет переходы с сайта в мобильное приложение и эффективность рекламы; знает источник перехода.",
  },
  hosts: ["websdk.appsflyer.com", "wa.appsflyer.com", "wa.onelink.me", "appsflyersdk.com"],
  cookies: [
    { name: "afUserId", use: "visitor", unproven: true },
    { name: "AF_SYNC", use: "sync", unproven: true },
    { name: "AF_DEFAULT_MEASUREMENT_STATUS", use: "consent", unproven: true },
  ],
  storage: [
    { where: "localStorage", name: "AF_*" },
    { where: "localStorage", name: "afUserId" },
  ],
};
