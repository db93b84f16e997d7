import type { CatalogueService } from "../catalogue-service.ts";

export const yandexId: CatalogueService = {
  id: "yandex-id",
  vendor: "Yandex",
  country: "RU",
  documentation: "https://yandex.ru/dev/id/doc/ru/",
  category: "functional",
  title: { kk: "Яндекс ID", ru: "Яндекс ID" },
  description: {
    kk: "Сайтқа Яндекс аккаунтымен кіруге мүмкіндік береді; Яндекс кімнің қай сайтқа кіргенін біледі.",
    ru: "Позволяет войти на сайт с аккаунтом Яндекса; Яндекс узнаёт, кто и на какой сайт входит.",
  },
  hosts: ["autofill.yandex.ru", "passport.yandex.ru", "oauth.yandex.ru", "yastatic.net/s3/passport-sdk/"],
  cookies: [
    { name: "Session_id", domain: "yandex.ru", use: "login", unproven: true },
    { name: "yandexuid", domain: "yandex.ru", use: "visitor" },
  ],
};
