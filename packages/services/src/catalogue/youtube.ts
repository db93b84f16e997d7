import type { CatalogueService } from "../catalogue-service.ts";

export const youtube: CatalogueService = {
  id: "youtube",
  vendor: "Google",
  country: "US",
  documentation: "https://support.google.com/youtube/answer/171780",
  category: "functional",
  title: { kk: "YouTube", ru: "YouTube" },
  description: {
    kk: "Бетте YouTube бейнелерін ойнатады, қандай бейне қаралғанын біледі және браузердің идентификаторын сақтайды.",
    ru: "Проигрывает на странице видео YouTube, знает просмотренные видео и хранит идентификатор браузера.",
  },
  hosts: ["youtube.com", "youtube-nocookie.com", "i.ytimg.com", "googlevideo.com", "yt3.ggpht.com"],
  cookies: [
    { name: "VISITOR_INFO1_LIVE", term: { count: 179, unit: "day" }, domain: "youtube.com", use: "media" },
    { name: "YSC", term: "session", domain: "youtube.com", use: "media" },
    { name: "PREF", domain: "youtube.com", use: "settings" },
    { name: "VISITOR_PRIVACY_METADATA", term: { count: 180, unit: "day" }, domain: "youtube.com", use: "consent" },
    { name: "__Secure-ROLLOUT_TOKEN", term: { count: 180, unit: "day" }, domain: "youtube.com", use: "settings" },
    { name: "GPS", term: { count: 1, unit: "day" }, domain: "youtube.com", use: "media" },
    { name: "DEVICE_INFO", term: { count: 179, unit: "day" }, domain: "youtube.com", use: "media" },
  ],
  storage: [
    { where: "localStorage", name: "yt-remote-*" },
    { where: "localStorage", name: "yt.innertube::*" },
    { where: "sessionStorage", name: "yt-remote-*" },
  ],
  standIns: { YT: { ready: "call" } },
};
