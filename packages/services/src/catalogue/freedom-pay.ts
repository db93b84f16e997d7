import type { CatalogueService } from "../catalogue-service.ts";

export const freedomPay: CatalogueService = {
  id: "freedom-pay",
  vendor: "Freedom Pay",
  country: "KZ",
  documentation: "https://docs.freedompay.kz/",
  category: "necessary",
  title: { kk: "Freedom Pay", ru: "Freedom Pay" },
  description: {
    kk: "Банк картасымен төлейтін терезені көрсетеді; төлем сомасын және карта деректерін біледі.",
    ru: "Показывает окно оплаты картой; знает сумму платежа и данные карты.",
  },
  hosts: ["api.freedompay.kz", "customer.freedompay.kz", "api.paybox.money", "widget.paybox.money"],
};
