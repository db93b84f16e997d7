import type { CatalogueService } from "../catalogue-service.ts";

export const comagic: CatalogueService = {
  id: "comagic",
  vendor: "UIS",
  country: "RU",
  documentation: "https://www.comagic.ru/support/",
  category: "analytics",
  title: { kk: "CoMagic", ru: "CoMagic" },
  description: {
    kk: "Қоңырау мен өтінім қай жарнамадан түскенін анықтайды және келушінің идентификаторын сақтайды.",
    ru: "Определяет, из какой рекламы пришёл звонок или заявка, и хранит идентификатор посетителя.",
  },
  hosts: ["comagic.ru", "uiscom.ru"],
  cookies: [
    { name: "_comagic_id*", use: "visitor" },
    { name: "_cmg_csst*", use: "session" },
  ],
  storage: [{ where: "localStorage", name: "comagic*" }],
  standIns: {
    Comagic: { addGoalCompletion: "call", addOfflineRequest: "call", trackPageView: "call", setProperty: "call" },
  },
};
