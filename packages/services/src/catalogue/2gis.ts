import type { CatalogueService } from "../catalogue-service.ts";

export const twoGis: CatalogueService = {
  id: "2gis",
  vendor: "2GIS",
  country: "RU",
  documentation: "https://docs.2gis.com/",
  category: "functional",
  title: { kk: "2ГИС", ru: "2ГИС" },
  description: {
    kk: "Бетте 2ГИС картасын көрсетеді; 2ГИС келушінің IP-мекенжайын және картаның қай жері ашылғанын біледі.",
    ru: "Показывает на странице карту 2ГИС; 2ГИС узнаёт IP-адрес и то, какое место на карте открыто.",
  },
  hosts: ["maps.api.2gis.ru", "mapgl.2gis.com", "widgets.2gis.com", "maps.2gis.com", "catalog.api.2gis.com"],
  cookies: [
    { name: "_2gis_webapi_user", use: "visitor", unproven: true },
    { name: "_2gis_webapi_session", use: "session", unproven: true },
  ],
  // `dg*` in localStorage is left out: too wide, and the true keys are not known.
  globals: ["DG.then", "DG.map", "mapgl"],
  // biome-ignore lint/suspicious/noThenProperty: the vendor's own global has one.
  standIns: { DG: { then: "answer", ready: "call" }, mapgl: {} },
};
