import type { CatalogueService } from "../catalogue-service.ts";

export const vimeo: CatalogueService = {
  id: "vimeo",
  vendor: "Vimeo",
  country: "US",
  documentation: "https://vimeo.com/cookie_policy",
  category: "functional",
  title: { kk: "Vimeo", ru: "Vimeo" },
  description: {
    kk: "Бетте Vimeo бейнелерін ойнатады және ойнатқыш баптаулары мен браузердің идентификаторын сақтайды.",
    ru: "Проигрывает на странице видео Vimeo и хранит настройки плеера и идентификатор браузера.",
  },
  hosts: ["player.vimeo.com", "vimeocdn.com", "vimeo.com/api/"],
  cookies: [
    { name: "vuid", domain: "vimeo.com", use: "visitor" },
    { name: "player", domain: "vimeo.com", use: "media" },
    { name: "continuous_play_v3", term: { count: 2, unit: "year" }, domain: "vimeo.com", use: "media" },
    { name: "sd_client_id", term: { count: 2, unit: "year" }, domain: "vimeo.com", use: "visitor" },
    { name: "__cf_bm", domain: "vimeo.com", use: "security", unproven: true },
  ],
  standIns: { Vimeo: {} },
};
