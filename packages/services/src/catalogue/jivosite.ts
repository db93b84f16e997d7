import type { CatalogueService } from "../catalogue-service.ts";

export const jivosite: CatalogueService = {
  id: "jivosite",
  vendor: "Jivo",
  country: "RU",
  documentation: "https://www.jivo.ru/help/",
  category: "functional",
  title: { kk: "Jivo", ru: "Jivo" },
  description: {
    kk: "Бетте қызметкерлермен сөйлесетін чат ашады және сайтқа кіру санын және келушінің қайдан келгенін сақтайды.",
    ru: "Открывает на странице чат с сотрудниками и хранит число визитов и источник перехода.",
  },
  hosts: ["jivosite.com", "jivo.ru"],
  cookies: [
    { name: "jv_enter_ts_*", use: "session" },
    { name: "jv_visits_count_*", use: "session" },
    { name: "jv_refer_*", use: "campaign" },
    { name: "jv_utm_*", use: "campaign" },
    { name: "jv_pages_count_*", use: "session" },
    { name: "jv_*", use: "chat", unproven: true },
  ],
  storage: [{ where: "localStorage", name: "jv_*" }],
  standIns: {
    jivo_api: {
      setContactInfo: "call",
      setCustomData: "call",
      setUserToken: "call",
      open: "skip",
      close: "skip",
      startCall: "skip",
      showProactiveInvitation: "skip",
      clearHistory: "skip",
    },
  },
};
