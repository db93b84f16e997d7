import type { Config, Purpose, Text } from "@kelisim/core";

const text = (word: string): Text => ({ kk: `${word} (қазақша)`, ru: `${word} (по-русски)` });

const purpose = (id: string, rest: Partial<Purpose>): Purpose => ({
  id,
  kind: "device",
  title: text(id),
  description: text(`${id}: мәтін`),
  ...rest,
});

/** A config with something in every part of the dialogs. */
export const fullConfig: Config = {
  id: "sample",
  name: text("Үлгі"),
  controllers: [
    { name: text("«Үлгі» ЖШС"), bin: "250640020303" },
    { name: text("ЖК Үлгі"), iin: "800817401350" },
  ],
  hosts: ["sample.kz"],
  contacts: {
    email: "info@sample.kz",
    phone: "+7 (700) 000-00-00",
    address: text("Алматы"),
    form: "https://sample.kz/f",
  },
  policy: {
    url: { kk: "https://sample.kz/kk", ru: "https://sample.kz/ru" },
    revision: "2025-11-26",
    languages: ["kk", "ru"],
    prevails: "ru",
    prevailsClause: "9.12",
    documents: [{ title: text("Шарт"), clause: "преамбула" }],
  },
  consent: { months: 13, clause: "9.5" },
  intro: text("Кіріспе"),
  useIsConsent: { text: text("Пайдалану"), clauses: ["9.4"] },
  refusal: { text: text("Салдар") },
  recipients: { text: text("Алушылар"), clauses: ["6.1", "6.2"] },
  rights: [{ id: "copy", text: text("Көшірме"), fee: text("Алым"), clauses: ["9.10"] }],
  statements: ["cross-border", "own-will", { id: "own", text: text("Меншікті") }],
  purposes: [
    purpose("necessary", { always: true }),
    purpose("analytics", { short: { kk: "статистика", ru: "статистика" }, clauses: ["9.4", "2.1"] }),
    purpose("bundled", { separable: false }),
    purpose("camera", { kind: "permission" }),
    purpose("letters", { kind: "message" }),
    purpose("personal_data", { kind: "data" }),
  ],
  services: [
    {
      id: "metrics",
      purpose: "analytics",
      title: text("Metrics"),
      hosts: ["metrics.example"],
      cookies: [
        { name: "_m", term: { count: 1, unit: "year" }, use: "visitor" },
        { name: "_s", term: "session" },
        { name: "_u" },
        { name: "_h", term: "session", httpOnly: true },
        { name: "_d", term: "session", domain: "other.example" },
      ],
      storage: [{ where: "localStorage", name: "_m_queue" }],
    },
  ],
  declaration: { age: 18, text: text("Мәлімдеме"), underage: text("Жас емес") },
  withdrawal: {
    route: "email",
    address: "info@sample.kz",
    noticeDays: 60,
    text: { kk: "Хат жазыңыз: {date}.", ru: "Напишите: {date}." },
    effect: text("Қолжетімсіз"),
    exceptions: ["obligations", "law"],
    messages: { text: text("Жарнама"), clauses: ["8.2"] },
    clauses: ["8.1"],
  },
};
