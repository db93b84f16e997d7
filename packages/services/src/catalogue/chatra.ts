import type { CatalogueService } from "../catalogue-service.ts";

export const chatra: CatalogueService = {
  id: "chatra",
  vendor: "Chatra",
  country: "RU",
  documentation: "https://chatra.com/help/",
  category: "functional",
  title: { kk: "Chatra", ru: "Chatra" },
  description: {
    kk: "Бетте қызметкерлермен сөйлесетін чат ашады; ашылған бетті және жазылған хабарламаларды біледі.",
    ru: "Открывает на странице чат с сотрудниками; знает открытую страницу и написанные сообщения.",
  },
  hosts: ["call.chatra.io", "chat.chatra.io"],
  storage: [{ where: "localStorage", name: "Chatra.*" }],
  standIns: { Chatra: "call" },
};
