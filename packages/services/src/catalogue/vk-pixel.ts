import type { CatalogueService } from "../catalogue-service.ts";

export const vkPixel: CatalogueService = {
  id: "vk-pixel",
  vendor: "VK",
  country: "RU",
  documentation: "https://dev.vk.com/ru/pixel/overview",
  category: "advertising",
  title: { kk: "ВКонтакте пикселі", ru: "Пиксель ВКонтакте" },
  description: {
    kk: "Кейін ВКонтакте желісінде жарнама көрсету үшін сайтта қай беттер ашылғанын осы желіге хабарлайды.",
    ru: "Сообщает ВКонтакте, какие страницы сайта открыты, чтобы позже показывать посетителям рекламу в этой сети.",
  },
  // The newer tag of VK Ads is that of `top-mail-ru`.
  hosts: ["vk.com/rtrg", "vk.ru/rtrg", "vk.com/js/api/openapi.js", "vk.ru/js/api/openapi.js", "vk-analytics.com"],
  cookies: [
    { name: "remixlang", domain: "vk.com", use: "settings", unproven: true },
    { name: "remixstid", domain: "vk.com", use: "visitor", unproven: true },
    { name: "remixir", domain: "vk.com", use: "other", unproven: true },
  ],
  // `VK*` in localStorage is left out: too wide, and the true keys are not known.
  storage: [{ where: "localStorage", name: "VK_*" }],
  globals: ["VK.Retargeting", "VK.Goal"],
  standIns: {
    VK: {
      "Retargeting.Add": "call",
      "Retargeting.Event": "call",
      "Retargeting.Hit": "call",
      "Retargeting.Init": "call",
      "Retargeting.ProductEvent": "call",
      Goal: "call",
    },
  },
};
