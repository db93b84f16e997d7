import type { CatalogueService } from "../catalogue-service.ts";

export const telegramWidget: CatalogueService = {
  id: "telegram-widget",
  vendor: "Telegram",
  country: "AE",
  documentation: "https://core.telegram.org/widgets",
  category: "functional",
  title: { kk: "Telegram виджеттері", ru: "Виджеты Telegram" },
  description: {
    kk: "Бетте Telegram жазбасын немесе кіру батырмасын көрсетеді; Telegram келушінің IP-мекенжайын, ал кірген кезде аккаунтты да біледі.",
    ru: "Показывает на странице запись или кнопку входа Telegram; Telegram узнаёт IP-адрес, а при входе и аккаунт.",
  },
  // Posts are frames of `t.me/<channel>/<number>`, so no path narrows it.
  hosts: ["telegram.org/js/", "oauth.telegram.org", "t.me"],
  cookies: [
    { name: "stel_ssid", domain: "telegram.org", use: "login", unproven: true },
    { name: "stel_token", domain: "telegram.org", use: "login", unproven: true },
  ],
};
