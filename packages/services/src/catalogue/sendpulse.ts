import type { CatalogueService } from "../catalogue-service.ts";

export const sendpulse: CatalogueService = {
  id: "sendpulse",
  vendor: "SendPulse",
  country: "US",
  documentation: "https://sendpulse.com/knowledge-base",
  category: "advertising",
  title: { kk: "SendPulse", ru: "SendPulse" },
  description: {
    kk: "Браузер арқылы хабарландыру жібереді және жазылу нысанын көрсетеді; қай браузер жазылғанын біледі.",
    ru: "Присылает уведомления в браузер и показывает форму подписки; знает, какой браузер подписан.",
  },
  hosts: ["web.webpushs.com", "sendpulse.com"],
  cookies: [{ name: "sendpulse_*", use: "other", unproven: true }],
  storage: [
    { where: "localStorage", name: "sendpulse*" },
    { where: "indexedDB", name: "sendpulse*" },
  ],
  serviceWorkers: ["*/sp-push-worker-fb.js"],
};
