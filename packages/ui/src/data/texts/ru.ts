import type { DataTexts } from "./texts.ts";

export const ru: DataTexts = {
  contents: "Содержание согласия",
  operator: "Оператор",
  term: "Срок согласия",
  thirdParties: "Передача третьим лицам",
  crossBorder: "Трансграничная передача",
  publication: "Распространение в общедоступных источниках",
  data: "Перечень данных",
  purpose: "Цель",
  other: "Другие сведения",
  withdrawal: "Отзыв согласия",
  choices: "По желанию отметьте отдельно",
  channels: { call: "звонок", sms: "SMS", whatsapp: "WhatsApp", telegram: "Telegram", email: "электронная почта" },
  confirmFirst: "Чтобы продолжить, подтвердите эту строку.",
};
