import type { CatalogueService } from "../catalogue-service.ts";

export const cloudflareAnalytics: CatalogueService = {
  id: "cloudflare-analytics",
  vendor: "Cloudflare",
  country: "US",
  documentation: "https://developers.cloudflare.com/web-analytics/",
  category: "analytics",
  title: { kk: "Cloudflare Web Analytics", ru: "Cloudflare Web Analytics" },
  description: {
    kk: "Сайтқа кіру санын және беттердің ашылу жылдамдығын өлшейді; cookie файлдарын қоймайды, бірақ ашылған бетті біледі.",
    ru: "Измеряет посещения и скорость загрузки страниц; файлы cookie не ставит, но знает открытую страницу.",
  },
  hosts: ["static.cloudflareinsights.com"],
};
