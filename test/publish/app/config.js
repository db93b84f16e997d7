import { yandexMetrica } from "@kelisim/services";
import { defineConfig, withServices } from "kelisim";

/** One service of the catalogue is named, so one gets into a bundle. */
export const config = defineConfig(
  withServices(
    {
      id: "my-shop",
      name: { kk: "Менің дүкенім", ru: "Мой магазин" },
      controllers: [{ name: { kk: "«Дүкен» ЖШС", ru: "ТОО «Дүкен»" }, bin: "250640020303" }],
      hosts: ["localhost"],
      policy: { url: { kk: "/kk/policy", ru: "/ru/policy" }, revision: "2026-11-01", languages: ["kk", "ru"] },
      consent: { months: 13 },
      intro: {
        kk: "Сайтты ыңғайлырақ ету үшін cookie файлдарын пайдаланғымыз келеді.",
        ru: "Чтобы сделать сайт удобнее, мы хотели бы использовать cookie.",
      },
      purposes: [
        {
          id: "necessary",
          kind: "device",
          always: true,
          title: { kk: "Қажетті cookie файлдары", ru: "Необходимые cookie" },
          description: { kk: "Сайттың жұмыс істеуі үшін қажет.", ru: "Нужны для работы сайта." },
        },
        {
          id: "analytics",
          kind: "device",
          title: { kk: "Статистика", ru: "Статистика" },
          description: { kk: "Қай беттер қаралғанын көреміз.", ru: "Видим, какие страницы просматривают." },
        },
      ],
      services: [{ id: "yandex-metrica", purpose: "analytics" }],
    },
    [yandexMetrica],
  ),
);
