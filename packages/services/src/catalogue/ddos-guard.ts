import type { CatalogueService } from "../catalogue-service.ts";

export const ddosGuard: CatalogueService = {
  id: "ddos-guard",
  vendor: "DDoS-Guard",
  country: "RU",
  documentation: "https://ddos-guard.ru/",
  category: "necessary",
  title: { kk: "DDoS-Guard", ru: "DDoS-Guard" },
  description: {
    kk: "Сайтты шабуылдардан қорғайды және тексеруден өткен браузерді cookie файлы арқылы таниды.",
    ru: "Защищает сайт от атак и узнаёт по файлу cookie браузер, который прошёл проверку.",
  },
  hosts: ["check.ddos-guard.net"],
  cookies: [
    { name: "__ddg1_", use: "security" },
    { name: "__ddg2_", use: "security", unproven: true },
    { name: "__ddg*", use: "security", unproven: true },
  ],
};
