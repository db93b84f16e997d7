import type { CatalogueService } from "../catalogue-service.ts";

export const flocktory: CatalogueService = {
  id: "flocktory",
  vendor: "Flocktory",
  country: "RU",
  documentation: "https://www.flocktory.com/",
  category: "advertising",
  title: { kk: "Flocktory", ru: "Flocktory" },
  description: {
    kk: "Серіктестердің ұсыныстары мен сыйлықтарын көрсетеді және келушінің идентификаторын сақтайды.",
    ru: "Показывает предложения и подарки партнёров и хранит идентификатор посетителя.",
  },
  hosts: ["flocktory.com"],
  cookies: [{ name: "flocktory-uuid", use: "visitor" }],
  storage: [{ where: "localStorage", name: "flockapi:*" }],
  standIns: { flocktory: "list" },
};
