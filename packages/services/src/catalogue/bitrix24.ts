import type { CatalogueService } from "../catalogue-service.ts";

export const bitrix24: CatalogueService = {
  id: "bitrix24",
  vendor: "Bitrix24",
  country: "RU",
  documentation: "https://helpdesk.bitrix24.ru/",
  category: "functional",
  title: { kk: "Битрикс24", ru: "Битрикс24" },
  description: {
    kk: "Бетте чат, кері қоңырау мен нысандар көрсетеді және келуші қараған беттерді және оның қайдан келгенін сақтайды.",
    ru: "Показывает на странице чат, обратный звонок и формы и хранит просмотренные страницы и источник перехода.",
  },
  hosts: ["cdn.bitrix24.com", "bitrix24.ru", "bitrix24.kz", "bitrix.info"],
  // `BITRIX_SM_*` is left out: a site that runs on Bitrix keeps sign-in and basket under these names.
  cookies: [
    { name: "BX_USER_ID", use: "visitor" },
    { name: "b24-*", use: "chat", unproven: true },
  ],
  storage: [
    { where: "localStorage", name: "b24_crm_guest_utm" },
    { where: "localStorage", name: "b24_crm_guest_pages" },
    { where: "localStorage", name: "b24_sitebutton_*" },
  ],
};
