import type { CatalogueService } from "../catalogue-service.ts";

export const okWidgets: CatalogueService = {
  id: "ok-widgets",
  vendor: "VK",
  country: "RU",
  documentation: "https://apiok.ru/ext/",
  category: "functional",
  title: { kk: "Одноклассники виджеттері", ru: "Виджеты Одноклассников" },
  description: {
    kk: "Бетте Одноклассники тобын, батырмасын немесе бейнесін көрсетеді; желі кімнің қай бетті ашқанын білуі мүмкін.",
    ru: "Показывает на странице группу, кнопку или видео Одноклассников; сеть может узнать, кто и что открыл.",
  },
  hosts: ["connect.ok.ru", "ok.ru/videoembed/"],
  cookies: [{ name: "bci", domain: "ok.ru", use: "visitor", unproven: true }],
  globals: ["OK.CONNECT"],
  standIns: {
    OK: {
      "CONNECT.insertGroupWidget": "call",
      "CONNECT.insertShareWidget": "call",
      "CONNECT.insertVideoWidget": "call",
    },
  },
  fills: ["#ok_group_widget"],
};
