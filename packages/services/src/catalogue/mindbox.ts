import type { CatalogueService } from "../catalogue-service.ts";

export const mindbox: CatalogueService = {
  id: "mindbox",
  vendor: "Mindbox",
  country: "RU",
  documentation: "https://developers.mindbox.ru/docs",
  category: "advertising",
  title: { kk: "Mindbox", ru: "Mindbox" },
  description: {
    kk: "Хабарламалар мен ұсыныстарды таңдау үшін сайттағы әрекеттер мен қаралған тауарлар туралы деректерді жинайды.",
    ru: "Собирает данные о действиях на сайте и просмотренных товарах, чтобы подбирать рассылки и предложения.",
  },
  hosts: [
    "api.mindbox.ru",
    "api.s.mindbox.ru",
    "api.mindbox.cloud",
    "web-static.mindbox.ru",
    "personalization-web-stable.mindbox.ru",
  ],
  storage: [
    { where: "localStorage", name: "mindbox*" },
    { where: "localStorage", name: "popmechanic*" },
  ],
  serviceWorkers: ["*/mindbox-services-worker.js"],
  cookies: [{ name: "mindboxDeviceUUID", use: "visitor", unproven: true }],
  standIns: { mindbox: "call" },
};
