import type { CatalogueService } from "../catalogue-service.ts";

export const calltouch: CatalogueService = {
  id: "calltouch",
  vendor: "Calltouch",
  country: "RU",
  documentation: "https://www.calltouch.ru/support/",
  category: "analytics",
  title: { kk: "Calltouch", ru: "Calltouch" },
  description: {
    kk: "Келушіге бөлек телефон нөмірін көрсетіп, қай жарнамадан қоңырау шалынғанын анықтайды; оның қайдан келгенін біледі.",
    ru: "Показывает посетителю отдельный номер, чтобы понять, по какой рекламе позвонили; знает источник перехода.",
  },
  hosts: ["calltouch.ru"],
  cookies: [{ name: "_ct_*", use: "visitor", unproven: true }],
  standIns: { ct: "call" },
};
