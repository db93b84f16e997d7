import type { CatalogueService } from "../catalogue-service.ts";

export const googleMaps: CatalogueService = {
  id: "google-maps",
  vendor: "Google",
  country: "US",
  documentation: "https://developers.google.com/maps/documentation/javascript/overview",
  category: "functional",
  title: { kk: "Google Карталар", ru: "Google Карты" },
  description: {
    kk: "Бетте Google картасын көрсетеді; Google келушінің IP-мекенжайын және картаның қай жері ашылғанын біледі.",
    ru: "Показывает на странице карту Google; Google узнаёт IP-адрес и то, какое место на карте открыто.",
  },
  hosts: [
    "maps.googleapis.com",
    "maps.gstatic.com",
    "maps.google.com",
    "www.google.com/maps",
    "www.google.com/maps/",
    "khms0.googleapis.com",
    "khms1.googleapis.com",
    "khms2.googleapis.com",
    "khms3.googleapis.com",
  ],
  cookies: [
    { name: "NID", domain: "google.com", use: "settings" },
    { name: "OGPC", term: { count: 1, unit: "month" }, domain: "google.com", use: "other" },
    { name: "OGP", term: { count: 2, unit: "month" }, domain: "google.com", use: "other" },
    { name: "CONSENT", domain: "google.com", use: "consent" },
  ],
  globals: ["google.maps"],
  standIns: { "google.maps": { importLibrary: "answer" } },
};
