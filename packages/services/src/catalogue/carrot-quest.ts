import type { CatalogueService } from "../catalogue-service.ts";

export const carrotQuest: CatalogueService = {
  id: "carrot-quest",
  vendor: "Carrot quest",
  country: "RU",
  documentation: "https://developers.carrotquest.io/",
  category: "advertising",
  title: { kk: "Carrot quest", ru: "Carrot quest" },
  description: {
    kk: "Бетте чат пен хабарламалар көрсетеді, сайттағы әрекеттерді жинайды және виджеттің күйін сақтайды.",
    ru: "Показывает на странице чат и сообщения, собирает действия на сайте и хранит состояние виджета.",
  },
  hosts: [
    "cdn.carrotquest.io",
    "cdn.carrotquest.app",
    "api.carrotquest.io",
    "realtime-services-transport.carrotquest.io",
  ],
  cookies: [{ name: "carrotquest_*", use: "chat" }],
  storage: [{ where: "localStorage", name: "carrotquest_*" }],
  standIns: { carrotquest: { track: "call", identify: "call", auth: "call", onReady: "call", open: "skip" } },
};
