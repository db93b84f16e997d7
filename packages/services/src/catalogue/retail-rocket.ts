import type { CatalogueService } from "../catalogue-service.ts";

export const retailRocket: CatalogueService = {
  id: "retail-rocket",
  vendor: "Retail Rocket",
  country: "RU",
  documentation: "https://docs.retailrocket.net/",
  category: "advertising",
  title: { kk: "Retail Rocket", ru: "Retail Rocket" },
  description: {
    kk: "Сайттағы әрекеттерге қарай тауар ұсынады; қандай тауарлар қаралғанын біледі.",
    ru: "Рекомендует товары по действиям на сайте; знает, какие товары просмотрены.",
  },
  hosts: ["cdn.retailrocket.ru", "api.retailrocket.ru", "tracking.retailrocket.ru", "retailrocket.net"],
  cookies: [
    { name: "rrlevt", use: "session", unproven: true },
    { name: "rrviewed", use: "visitor", unproven: true },
  ],
  // `rr*` in localStorage is left out: too wide, and the true keys are not known.
  standIns: {
    rrApiOnReady: "list",
    rrApi: { view: "call", order: "call", addToBasket: "call", recomMouseDown: "call", setEmail: "call" },
  },
};
