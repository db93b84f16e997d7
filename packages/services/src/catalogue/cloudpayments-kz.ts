import type { CatalogueService } from "../catalogue-service.ts";

export const cloudpaymentsKz: CatalogueService = {
  id: "cloudpayments-kz",
  vendor: "CloudPayments",
  country: "KZ",
  documentation: "https://developers.cloudpayments.kz/",
  category: "necessary",
  title: { kk: "CloudPayments", ru: "CloudPayments" },
  description: {
    kk: "Сайтта банк картасымен төлеуге мүмкіндік береді; төлем сомасын және карта деректерін біледі.",
    ru: "Позволяет оплатить картой на сайте; знает сумму платежа и данные карты.",
  },
  hosts: ["widget.cloudpayments.kz", "widget.cloudpayments.ru", "api.cloudpayments.kz"],
  globals: ["cp.CloudPayments"],
};
