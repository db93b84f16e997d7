import type { CatalogueService } from "../catalogue-service.ts";

export const envybox: CatalogueService = {
  id: "envybox",
  vendor: "Envybox",
  country: "RU",
  documentation: "https://envybox.io/",
  category: "functional",
  title: { kk: "Envybox", ru: "Envybox" },
  description: {
    kk: "Бетте кері қоңырау мен чат терезесін көрсетеді; ашылған бетті және қалдырылған телефон нөмірін біледі.",
    ru: "Показывает на странице окно обратного звонка и чата; знает открытую страницу и оставленный номер телефона.",
  },
  hosts: ["cdn.callbackkiller.com", "envybox.io"],
  // `cbk*` is left out: unproven, and three letters say too little.
  cookies: [{ name: "WhiteCallback_*", use: "chat", unproven: true }],
};
