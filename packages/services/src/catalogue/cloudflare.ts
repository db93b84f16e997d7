import type { CatalogueService } from "../catalogue-service.ts";

export const cloudflare: CatalogueService = {
  id: "cloudflare",
  vendor: "Cloudflare",
  country: "US",
  documentation: "https://developers.cloudflare.com/fundamentals/reference/policies-compliances/cloudflare-cookies/",
  category: "necessary",
  title: { kk: "Cloudflare", ru: "Cloudflare" },
  description: {
    kk: "Сайтты роботтар мен шабуылдардан қорғайды және тексеруден өткен браузерді есте сақтайды.",
    ru: "Защищает сайт от роботов и атак и запоминает браузер, который прошёл проверку.",
  },
  hosts: ["challenges.cloudflare.com"],
  cookies: [
    { name: "__cf_bm", httpOnly: true, use: "security" },
    { name: "cf_clearance", httpOnly: true, use: "security" },
    { name: "_cfuvid", term: "session", httpOnly: true, use: "security" },
    { name: "__cflb", httpOnly: true, use: "limit" },
    { name: "__cfruid", term: "session", httpOnly: true, use: "security" },
  ],
};
