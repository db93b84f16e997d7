import type { CatalogueService } from "../catalogue-service.ts";

export const onesignal: CatalogueService = {
  id: "onesignal",
  vendor: "OneSignal",
  country: "US",
  documentation: "https://documentation.onesignal.com/docs/web-push-setup",
  category: "advertising",
  title: { kk: "OneSignal", ru: "OneSignal" },
  description: {
    kk: "Браузер арқылы хабарландыру жібереді; қай браузер жазылғанын біледі және жазылу күйін сақтайды.",
    ru: "Присылает уведомления в браузер; знает, какой браузер подписан, и хранит состояние подписки.",
  },
  hosts: ["onesignal.com", "os.tc"],
  cookies: [{ name: "__cf_bm", domain: "onesignal.com", use: "security", unproven: true }],
  storage: [
    { where: "indexedDB", name: "ONE_SIGNAL_SDK_DB" },
    { where: "localStorage", name: "onesignal-*" },
    { where: "localStorage", name: "isPushNotificationsEnabled" },
  ],
  serviceWorkers: ["*/OneSignalSDK*Worker.js*"],
  standIns: { OneSignalDeferred: "list", OneSignal: "list" },
};
