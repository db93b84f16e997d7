import { readFileSync } from "node:fs";
import { parseConfig } from "@kelisim/config";
import type { Config, ConfigInput } from "@kelisim/core";

export const operators = ["autocheck", "callprikol", "kashalot", "kreditomat", "mycar"] as const;

export const operatorText = (id: string): string =>
  readFileSync(new URL(`../../../examples/operators/${id}/kelisim.config.json`, import.meta.url), "utf8");

export const operator = (id: string): Config => parseConfig(JSON.parse(operatorText(id)));

const same = (text: string): { kk: string; ru: string } => ({ kk: text, ru: text });

/** The least that a config may say, with one service. */
export const least: ConfigInput = {
  id: "shop",
  name: same("shop.kz"),
  controllers: [{ name: { kk: "«Дүкен» ЖШС", ru: "ТОО «Дүкен»" } }],
  hosts: ["shop.kz"],
  policy: { languages: ["kk", "ru"] },
  consent: { months: 13 },
  intro: { kk: "Cookie файлдарын пайдаланғымыз келеді.", ru: "Мы хотели бы использовать cookie." },
  purposes: [
    {
      id: "necessary",
      kind: "device",
      always: true,
      title: { kk: "Қажетті cookie файлдары", ru: "Необходимые cookie" },
      description: { kk: "Сайттың жұмыс істеуі үшін қажет.", ru: "Нужны для работы сайта." },
    },
    {
      id: "analytics",
      kind: "device",
      title: { kk: "Статистика", ru: "Статистика" },
      description: { kk: "Қай беттер қаралғанын көреміз.", ru: "Видим, какие страницы просматривают." },
    },
  ],
  services: ["yandex-metrica"],
};

export const config = (changes: Partial<ConfigInput> = {}): Config => parseConfig({ ...least, ...changes });
