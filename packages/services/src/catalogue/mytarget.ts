import type { CatalogueService } from "../catalogue-service.ts";

export const mytarget: CatalogueService = {
  id: "mytarget",
  vendor: "VK",
  country: "RU",
  documentation: "https://target.my.com/help/",
  category: "advertising",
  title: { kk: "myTarget", ru: "myTarget" },
  description: {
    kk: "VK желілерінің жарнамасын көрсетеді; келушінің IP-мекенжайын және ашылған бетті біледі, браузерді тануы мүмкін.",
    ru: "Показывает рекламу сетей VK; знает IP-адрес и открытую страницу и может узнавать браузер.",
  },
  hosts: ["ad.mail.ru", "rs.mail.ru", "mradx.net"],
  cookies: [
    { name: "searchuid", domain: "mail.ru", use: "ads", unproven: true },
    { name: "VID", domain: "mail.ru", use: "visitor", unproven: true },
  ],
};
