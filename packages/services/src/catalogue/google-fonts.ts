import type { CatalogueService } from "../catalogue-service.ts";

export const googleFonts: CatalogueService = {
  id: "google-fonts",
  vendor: "Google",
  country: "US",
  documentation: "https://developers.google.com/fonts/faq/privacy",
  category: "functional",
  title: { kk: "Google Fonts", ru: "Google Fonts" },
  description: {
    kk: "Сайт мәтініне қаріп жүктейді; cookie файлдарын қоймайды, бірақ Google келушінің IP-мекенжайын біледі.",
    ru: "Загружает шрифты для сайта; файлы cookie не ставит, но Google узнаёт IP-адрес.",
  },
  hosts: ["fonts.googleapis.com", "fonts.gstatic.com"],
};
