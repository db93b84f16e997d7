import type { CatalogueService } from "../catalogue-service.ts";

export const jetpayKz: CatalogueService = {
  id: "jetpay-kz",
  vendor: "JetPay",
  country: "KZ",
  documentation: "https://jetpay.kz/",
  category: "necessary",
  title: { kk: "JetPay", ru: "JetPay" },
  description: {
    kk: "Банк картасымен төлейтін бетті ашады; төлем сомасын және карта деректерін біледі.",
    ru: "Открывает страницу оплаты картой; знает сумму платежа и данные карты.",
  },
  hosts: ["paymentpage.jetpay.kz", "sdk.jetpay.kz"],
};
