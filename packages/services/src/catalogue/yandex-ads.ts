import type { CatalogueService } from "../catalogue-service.ts";

export const yandexAds: CatalogueService = {
  id: "yandex-ads",
  vendor: "Yandex",
  country: "RU",
  documentation: "https://yandex.ru/support/partner/ru/",
  category: "advertising",
  title: { kk: "Яндекс Жарнама", ru: "Яндекс Реклама" },
  description: {
    kk: "Сайтта жарнама көрсетеді және Яндекс идентификаторы арқылы оны қызығушылыққа қарай таңдайды.",
    ru: "Показывает на сайте рекламу и по идентификатору Яндекса подбирает её под интересы.",
  },
  hosts: [
    "an.yandex.ru",
    "yandex.ru/ads/",
    "yandex.ru/ads/system/context.js",
    "yandex.kz/ads/",
    "yastatic.net/partner-code-bundles/",
    "yastatic.net/pcode/",
    "bs.yandex.ru",
    "awaps.yandex.ru",
    "st.yandexadexchange.net",
    "avatars.mds.yandex.net/get-direct/",
    "avatars.mds.yandex.net/get-direct-picture/",
    "avatars.mds.yandex.net/get-yabs_performance/",
  ],
  cookies: [
    { name: "yandexuid", domain: "yandex.ru", use: "visitor" },
    { name: "yuidss", term: { count: 1, unit: "year" }, domain: "yandex.ru", use: "visitor" },
    { name: "i", domain: "yandex.ru", use: "visitor", unproven: true },
    { name: "receive-cookie-deprecation", domain: "yandex.ru", use: "test", unproven: true },
  ],
  storage: [{ where: "localStorage", name: "pcode*" }],
  globals: ["Ya.Context"],
  standIns: { yaContextCb: "list", "Ya.Context": { "AdvManager.render": "call" } },
};
