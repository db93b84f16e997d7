import type { CatalogueService } from "../catalogue-service.ts";

export const tawk: CatalogueService = {
  id: "tawk",
  vendor: "tawk.to",
  country: "US",
  documentation: "https://help.tawk.to/",
  category: "functional",
  title: { kk: "tawk.to", ru: "tawk.to" },
  description: {
    kk: "Бетте қызметкерлермен сөйлесетін чат ашады және келушінің идентификаторы мен байланыс уақытын сақтайды.",
    ru: "Открывает на странице чат с сотрудниками и хранит идентификатор посетителя и время соединения.",
  },
  hosts: ["tawk.to"],
  cookies: [
    { name: "twk_uuid_*", use: "visitor", unproven: true },
    { name: "twk_idm_key", use: "session", unproven: true },
    { name: "tawk_*", term: { count: 6, unit: "month" }, use: "visitor" },
    { name: "TawkConnectionTime", term: "session", use: "chat" },
    { name: "tawkUUID", term: { count: 10, unit: "year" }, domain: "tawk.to", use: "visitor" },
    { name: "__tawkuuid", term: { count: 10, unit: "year" }, use: "visitor" },
    { name: "TawkCookie", term: "session", use: "chat" },
  ],
  storage: [{ where: "localStorage", name: "twk_*" }],
  standIns: {
    Tawk_API: {
      showWidget: "call",
      hideWidget: "call",
      setAttributes: "call",
      addEvent: "call",
      addTags: "call",
      removeTags: "call",
      maximize: "skip",
      minimize: "skip",
      toggle: "skip",
      popup: "skip",
      start: "skip",
      endChat: "skip",
    },
  },
};
