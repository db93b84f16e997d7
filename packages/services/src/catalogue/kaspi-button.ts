import type { CatalogueService } from "../catalogue-service.ts";

export const kaspiButton: CatalogueService = {
  id: "kaspi-button",
  vendor: "Kaspi.kz",
  country: "KZ",
  documentation: "https://guide.kaspi.kz/partner/",
  category: "necessary",
  title: { kk: "«Kaspi-де сатып алу» батырмасы", ru: "Кнопка «Купить на Kaspi»" },
  description: {
    kk: "Тауарды Kaspi дүкенінде сатып алу батырмасын көрсетеді; Kaspi келушінің IP-мекенжайын және ашылған тауарды біледі.",
    ru: "Показывает кнопку покупки товара в магазине Kaspi; Kaspi узнаёт IP-адрес и открытый товар.",
  },
  hosts: ["kaspi.kz/kaspibutton/"],
  cookies: [
    { name: "ks.tg", domain: "kaspi.kz", use: "ads", unproven: true },
    { name: "kaspi.storefront.cookie.city", domain: "kaspi.kz", use: "settings", unproven: true },
  ],
};
