import type { CatalogueService } from "../catalogue-service.ts";

export const gtm: CatalogueService = {
  id: "gtm",
  vendor: "Google",
  country: "US",
  documentation: "https://support.google.com/tagmanager/answer/6102821",
  category: "analytics",
  title: { kk: "Google Tag Manager", ru: "Google Tag Manager" },
  description: {
    kk: "Сайтқа басқа қызметтердің кодын қосады; Google келушінің IP-мекенжайын және ашылған бетті біледі.",
    ru: "Подключает к сайту код других сервисов; Google узнаёт IP-адрес и открытую страницу.",
  },
  hosts: ["www.googletagmanager.com/gtm.js", "www.googletagmanager.com/ns.html", "www.googletagmanager.com/gtag/"],
  cookies: [{ name: "td", term: "session", domain: "googletagmanager.com", use: "other" }],
  signal: "google",
  standIns: { dataLayer: "list" },
};
