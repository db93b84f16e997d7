import type { CatalogueService } from "../catalogue-service.ts";

export const adfox: CatalogueService = {
  id: "adfox",
  vendor: "Yandex",
  country: "RU",
  documentation: "https://yandex.ru/support/adfox-sites/ru/",
  category: "advertising",
  title: { kk: "AdFox", ru: "AdFox" },
  description: {
    kk: "Сайттағы жарнама орындарын басқарады, көрсетілген жарнаманы санайды және браузерді Яндекс идентификаторы арқылы таниды.",
    ru: "Управляет рекламными местами сайта, считает показы и узнаёт браузер по идентификатору Яндекса.",
  },
  hosts: [
    "adfox.ru",
    "adwolf.ru",
    "yandex.ru/ads/system/context.js",
    "yastatic.net/pcode/adfox/",
    "matchid.adfox.yandex.ru",
  ],
  cookies: [
    { name: "yandexuid", domain: "yandex.ru", use: "visitor" },
    { name: "ys_fp", domain: "yandex.ru", use: "visitor", unproven: true },
  ],
  globals: ["Ya.adfoxCode"],
  standIns: {
    yaContextCb: "list",
    "Ya.adfoxCode": { create: "call", createAdaptive: "call", createScroll: "call" },
  },
};
