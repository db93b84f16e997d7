import type { CatalogueService } from "../catalogue-service.ts";

export const intercom: CatalogueService = {
  id: "intercom",
  vendor: "Intercom",
  country: "US",
  documentation: "https://www.intercom.com/help/en/articles/2361922-intercom-messenger-cookies",
  category: "functional",
  title: { kk: "Intercom", ru: "Intercom" },
  description: {
    kk: "Бетте қызметкерлермен сөйлесетін чат ашады және келуші, сеанс пен құрылғының идентификаторларын сақтайды.",
    ru: "Открывает на странице чат с сотрудниками и хранит идентификаторы посетителя, сеанса и устройства.",
  },
  hosts: ["widget.intercom.io", "api-iam.intercom.io", "nexus-websocket-a.intercom.io", "intercomcdn.com"],
  cookies: [
    { name: "intercom-id-*", term: { count: 9, unit: "month" }, use: "visitor" },
    { name: "intercom-session-*", term: { count: 7, unit: "day" }, use: "session" },
    { name: "intercom-device-id-*", term: { count: 9, unit: "month" }, use: "visitor" },
  ],
  storage: [{ where: "localStorage", name: "intercom.*" }],
  standIns: { Intercom: "call" },
};
