import type { CatalogueService } from "../catalogue-service.ts";

export const roistat: CatalogueService = {
  id: "roistat",
  vendor: "Roistat",
  country: "RU",
  documentation: "https://help.roistat.com/",
  category: "analytics",
  title: { kk: "Roistat", ru: "Roistat" },
  description: {
    kk: "Өтінім мен қоңырау қай жарнамадан түскенін анықтайды; келушінің қайдан келгенін біледі.",
    ru: "Определяет, из какой рекламы пришла заявка или звонок; знает источник перехода.",
  },
  hosts: ["cloud.roistat.com", "collector.roistat.com", "cllctr.roistat.com"],
  cookies: [{ name: "roistat_*", use: "other", unproven: true }],
  storage: [
    { where: "localStorage", name: "roistat_*" },
    { where: "localStorage", name: "___dc" },
  ],
  standIns: { roistat: { "event.send": "call" } },
};
