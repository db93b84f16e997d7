import type { CatalogueService } from "../catalogue-service.ts";

export const unisender: CatalogueService = {
  id: "unisender",
  vendor: "Unisender",
  country: "RU",
  documentation: "https://www.unisender.com/ru/support/",
  category: "functional",
  title: { kk: "Unisender", ru: "Unisender" },
  description: {
    kk: "Бетте хабарлама алуға жазылу нысанын көрсетеді; онда көрсетілген электрондық пошта мекенжайын біледі.",
    ru: "Показывает на странице форму подписки на рассылку; узнаёт указанный в ней адрес электронной почты.",
  },
  hosts: ["unisender.com"],
};
