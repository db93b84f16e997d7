import type { CatalogueService } from "../catalogue-service.ts";

export const halykEpay: CatalogueService = {
  id: "halyk-epay",
  vendor: "Halyk Bank",
  country: "KZ",
  documentation: "https://epayment.kz/docs",
  category: "necessary",
  title: { kk: "Halyk ePay", ru: "Halyk ePay" },
  description: {
    kk: "Halyk Bank арқылы банк картасымен төлеуге мүмкіндік береді; төлем сомасын және карта деректерін біледі.",
    ru: "Позволяет оплатить картой через Halyk Bank; знает сумму платежа и данные карты.",
  },
  hosts: ["epay.homebank.kz", "epay-api.homebank.kz", "test-epay.epayment.kz", "test-epay.homebank.kz"],
};
