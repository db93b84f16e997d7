import type { Config, Service } from "@kelisim/core";

const text = { kk: "Үлгі", ru: "Пример" };

const stats: Service = {
  id: "counter",
  purpose: "stats",
  title: text,
  hosts: ["counter.example"],
  cookies: [{ name: "_c" }, { name: "_far", domain: "counter.example" }],
  storage: [{ where: "localStorage", name: "c_*" }],
};
const ads: Service = { id: "pixel", purpose: "ads", title: text, hosts: ["pixel.example"], cookies: [{ name: "_p" }] };

/** A small shop: what is necessary, statistics and advertising, each with a service; and permission for location. */
export const shop = (changes: Partial<Config> = {}): Config => ({
  id: "shop",
  name: text,
  controllers: [{ name: text }],
  hosts: ["shop.kz"],
  policy: { languages: ["kk", "ru"], revision: "1" },
  consent: { months: 13 },
  intro: text,
  purposes: [
    { id: "need", kind: "device", title: text, description: text, always: true },
    { id: "stats", kind: "device", title: text, description: text },
    { id: "ads", kind: "device", title: text, description: text, advertising: true },
    { id: "location", kind: "permission", title: text, description: text },
  ],
  services: [stats, ads],
  ...changes,
});
