import type { CatalogueService } from "../catalogue-service.ts";

export const clarity: CatalogueService = {
  id: "clarity",
  vendor: "Microsoft",
  country: "US",
  documentation: "https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list",
  category: "analytics",
  title: { kk: "Microsoft Clarity", ru: "Microsoft Clarity" },
  description: {
    kk: "Беттегі әрекеттерді жазып, жылу картасын жасайды және келуші мен сеанстың нөмірін сақтайды.",
    ru: "Записывает действия на странице, строит тепловые карты и хранит номера посетителя и сеанса.",
  },
  hosts: ["clarity.ms", "c.bing.com"],
  cookies: [
    { name: "_clck", term: { count: 365, unit: "day" }, use: "visitor" },
    { name: "_clsk", term: { count: 1, unit: "day" }, use: "session" },
    { name: "CLID", term: { count: 1, unit: "year" }, domain: "clarity.ms", use: "visitor" },
    { name: "MUID", term: { count: 1, unit: "year" }, domain: "bing.com", use: "visitor" },
    { name: "MR", term: { count: 6, unit: "month" }, domain: "bing.com", use: "visitor" },
    { name: "SM", term: "session", domain: "clarity.ms", use: "sync" },
    { name: "ANONCHK", term: { count: 10, unit: "minute" }, domain: "clarity.ms", use: "sync" },
    { name: "SRM_B", term: { count: 1, unit: "year" }, domain: "bing.com", use: "visitor" },
  ],
  storage: [{ where: "sessionStorage", name: "_cltk" }],
  signal: "clarity",
  standIns: { clarity: "call" },
};
