import type { CatalogueService } from "../catalogue-service.ts";

export const linkedinInsight: CatalogueService = {
  id: "linkedin-insight",
  vendor: "LinkedIn",
  country: "US",
  documentation: "https://www.linkedin.com/legal/l/cookie-table",
  category: "advertising",
  title: { kk: "LinkedIn Insight Tag", ru: "LinkedIn Insight Tag" },
  description: {
    kk: "LinkedIn жарнамасының нәтижесін өлшейді және желі қатысушысы мен браузердің идентификаторларын сақтайды.",
    ru: "Измеряет эффективность рекламы в LinkedIn и хранит идентификаторы участника сети и браузера.",
  },
  hosts: ["snap.licdn.com", "px.ads.linkedin.com", "www.linkedin.com/px/"],
  cookies: [
    { name: "li_fat_id", term: { count: 30, unit: "day" }, use: "visitor" },
    { name: "ln_or", term: { count: 1, unit: "day" }, use: "campaign" },
    { name: "bcookie", term: { count: 1, unit: "year" }, domain: "linkedin.com", use: "visitor" },
    { name: "li_gc", domain: "linkedin.com", use: "consent" },
    { name: "lidc", term: { count: 1, unit: "day" }, domain: "linkedin.com", use: "limit" },
    { name: "UserMatchHistory", domain: "linkedin.com", use: "sync" },
    { name: "AnalyticsSyncHistory", term: { count: 30, unit: "day" }, domain: "linkedin.com", use: "sync" },
    { name: "li_sugr", term: { count: 90, unit: "day" }, domain: "linkedin.com", use: "ads" },
  ],
  storage: [
    { where: "localStorage", name: "li_adsId" },
    { where: "localStorage", name: "li_giant" },
  ],
  standIns: { lintrk: "call" },
};
