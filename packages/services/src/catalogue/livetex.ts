import type { CatalogueService } from "../catalogue-service.ts";

export const livetex: CatalogueService = {
  id: "livetex",
  vendor: "LiveTex",
  country: "RU",
  documentation: "https://livetex.ru/",
  category: "functional",
  title: { kk: "LiveTex", ru: "LiveTex" },
  description: {
    kk: "Бетте қызметкерлермен сөйлесетін чат ашады; ашылған бетті және жазылған хабарламаларды біледі.",
    ru: "Открывает на странице чат с сотрудниками; знает открытую страницу и написанные сообщения.",
  },
  hosts: ["livetex.ru"],
  cookies: [{ name: "LTX_*", use: "chat", unproven: true }],
};
