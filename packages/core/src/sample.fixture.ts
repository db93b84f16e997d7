import type { Config, Purpose } from "./config.ts";
import type { Text } from "./language.ts";

const text = (word: string): Text => ({ kk: `${word} (қазақша)`, ru: `${word} (по-русски)` });

const purpose = (id: string, rest: Partial<Purpose>): Purpose => ({
  id,
  kind: "device",
  title: text(id),
  description: text(`${id}: сипаттама`),
  ...rest,
});

/** A config with a purpose of every kind, for tests. */
export const sampleConfig: Config = {
  id: "sample",
  name: text("Үлгі"),
  controllers: [{ name: text("«Үлгі» ЖШС") }],
  hosts: ["sample.kz"],
  policy: { revision: "2026-01-01", languages: ["kk", "ru"] },
  consent: { months: 13 },
  intro: text("Кіріспе"),
  purposes: [
    purpose("necessary", { always: true }),
    purpose("analytics", {}),
    purpose("ads", { advertising: true }),
    purpose("camera", { kind: "permission" }),
    purpose("letters", { kind: "message" }),
    purpose("personal_data", { kind: "data" }),
  ],
  services: [
    { id: "metrics", purpose: "analytics", title: text("Metrics"), hosts: ["metrics.example"] },
    { id: "banners", purpose: "ads", title: text("Banners"), hosts: ["banners.example"] },
  ],
};
