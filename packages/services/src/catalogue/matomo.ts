import type { CatalogueService } from "../catalogue-service.ts";

export const matomo: CatalogueService = {
  id: "matomo",
  vendor: "Matomo",
  country: "FR",
  documentation: "https://matomo.org/faq/general/faq_146/",
  category: "analytics",
  title: { kk: "Matomo", ru: "Matomo" },
  description: {
    kk: "Сайтқа келушілер мен ашылған беттерді санайды және келушінің идентификаторы мен қайдан келгенін сақтайды.",
    ru: "Считает посетителей и просмотры и хранит идентификатор посетителя и источник перехода.",
  },
  // Of the vendor's cloud. An operator that runs Matomo itself names its own host.
  hosts: ["matomo.cloud"],
  cookies: [
    { name: "_pk_id*", term: { count: 13, unit: "month" }, use: "visitor" },
    { name: "_pk_ses*", term: { count: 30, unit: "minute" }, use: "session" },
    { name: "_pk_ref*", term: { count: 6, unit: "month" }, use: "campaign" },
    { name: "_pk_cvar*", use: "settings" },
    { name: "_pk_hsr*", term: { count: 30, unit: "minute" }, use: "session" },
    { name: "_pk_testcookie*", term: "session", use: "test" },
    { name: "mtm_consent", use: "consent" },
    { name: "mtm_cookie_consent", use: "consent" },
    { name: "mtm_consent_removed", use: "consent" },
    { name: "matomo_ignore", term: { count: 30, unit: "year" }, use: "consent" },
    { name: "matomo_sessid", term: { count: 14, unit: "day" }, use: "security" },
  ],
  signal: "matomo",
  standIns: { _paq: "list" },
};
