import type { CatalogueService } from "../catalogue-service.ts";

export const hotjar: CatalogueService = {
  id: "hotjar",
  vendor: "Contentsquare",
  country: "MT",
  documentation: "https://help.hotjar.com/hc/en-us/articles/6952777582999",
  category: "analytics",
  title: { kk: "Hotjar", ru: "Hotjar" },
  description: {
    kk: "Беттегі шерту мен айналдыруды жазып, жылу картасын жасайды және келуші мен сеанстың нөмірін сақтайды.",
    ru: "Записывает клики и прокрутку на странице, строит тепловые карты и хранит номера посетителя и сеанса.",
  },
  hosts: ["hotjar.com", "hotjar.io"],
  cookies: [
    { name: "_hjSessionUser_*", term: { count: 365, unit: "day" }, use: "visitor" },
    { name: "_hjSession_*", term: { count: 30, unit: "minute" }, use: "session" },
    { name: "_hjid", term: { count: 365, unit: "day" }, use: "visitor" },
    { name: "_hjFirstSeen", term: { count: 30, unit: "minute" }, use: "visitor" },
    { name: "_hjAbsoluteSessionInProgress", term: { count: 30, unit: "minute" }, use: "session" },
    { name: "_hjIncludedInSessionSample_*", term: { count: 30, unit: "minute" }, use: "session" },
    { name: "_hjTLDTest", term: "session", use: "test" },
    { name: "_hj*", use: "other" },
  ],
  storage: [
    { where: "localStorage", name: "_hj*" },
    { where: "sessionStorage", name: "_hj*" },
    { where: "sessionStorage", name: "hjViewportId" },
  ],
  standIns: { hj: "call" },
};
