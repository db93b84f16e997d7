import type { CatalogueService } from "../catalogue-service.ts";

export const topMailRu: CatalogueService = {
  id: "top-mail-ru",
  vendor: "VK",
  country: "RU",
  documentation: "https://top.mail.ru/help/ru",
  category: "advertising",
  title: { kk: "Top.Mail.Ru", ru: "Top.Mail.Ru" },
  description: {
    kk: "Сайтқа келушілерді санайды, жарнаманың нәтижесін өлшейді және браузердің идентификаторын сақтайды.",
    ru: "Считает посетителей, измеряет эффективность рекламы и хранит идентификатор браузера.",
  },
  hosts: ["top-fwz1.mail.ru", "privacy-cs.mail.ru", "top.mail.ru"],
  cookies: [
    { name: "tmr_lvid", use: "visitor" },
    { name: "tmr_lvidTS", use: "visitor" },
    { name: "tmr_reqNum", use: "session" },
    { name: "tmr_detect", use: "test" },
    { name: "domain_sid", use: "session" },
    { name: "VID", domain: "mail.ru", use: "visitor", unproven: true },
    { name: "FTID", domain: "mail.ru", use: "visitor", unproven: true },
    { name: "mrcu", domain: "mail.ru", use: "visitor", unproven: true },
  ],
  storage: [
    { where: "localStorage", name: "tmr_*" },
    { where: "sessionStorage", name: "tmr_*" },
  ],
  standIns: { _tmr: "list" },
};
