import type { CatalogueService } from "../catalogue-service.ts";

export const yandexSmartcaptcha: CatalogueService = {
  id: "yandex-smartcaptcha",
  vendor: "Yandex Cloud",
  country: "RU",
  documentation: "https://yandex.cloud/ru/docs/smartcaptcha/",
  category: "necessary",
  title: { kk: "Yandex SmartCaptcha", ru: "Yandex SmartCaptcha" },
  description: {
    kk: "Нысанды адам толтырып отырғанын тексереді, ол үшін браузер мен әрекеттер туралы деректерді бағалайды.",
    ru: "Проверяет, что форму заполняет человек, а для этого оценивает данные о браузере и действиях.",
  },
  hosts: ["smartcaptcha.yandexcloud.net", "smartcaptcha.cloud.yandex.ru", "captcha-api.yandex.ru"],
  cookies: [{ name: "spravka", domain: "yandex.ru", use: "security", unproven: true }],
  standIns: {
    smartCaptcha: { render: "call", execute: "call", reset: "call", destroy: "call", subscribe: "call" },
  },
  fills: [".smart-captcha:not([data-invisible])"],
};
