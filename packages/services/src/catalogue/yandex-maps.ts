import type { CatalogueService } from "../catalogue-service.ts";

export const yandexMaps: CatalogueService = {
  id: "yandex-maps",
  vendor: "Yandex",
  country: "RU",
  documentation: "https://yandex.ru/dev/jsapi-v2-1/doc/ru/",
  category: "functional",
  title: { kk: "Яндекс Карталар", ru: "Яндекс Карты" },
  description: {
    kk: "Бетте карта көрсетеді; Яндекс келушінің IP-мекенжайын және картаның қай жері ашылғанын біледі.",
    ru: "Показывает на странице карту; Яндекс узнаёт IP-адрес и то, какое место на карте открыто.",
  },
  hosts: [
    "api-maps.yandex.ru",
    "yandex.ru/map-widget/",
    "yandex.kz/map-widget/",
    "maps.yandex.net",
    "yastatic.net/s3/front-maps-static/",
  ],
  cookies: [
    { name: "yandexuid", domain: "yandex.ru", use: "visitor" },
    { name: "yuidss", term: { count: 1, unit: "year" }, domain: "yandex.ru", use: "visitor" },
    { name: "maps_los", domain: "yandex.ru", use: "settings", unproven: true },
  ],
  storage: [{ where: "localStorage", name: "ymaps*" }],
  globals: ["ymaps", "ymaps3"],
  standIns: {
    ymaps: { ready: "answer", "modules.require": "answer", "modules.define": "call" },
    ymaps3: { ready: "promise", import: "answer" },
  },
};
