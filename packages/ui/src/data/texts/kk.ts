import type { DataTexts } from "./texts.ts";

export const kk: DataTexts = {
  contents: "Келісімнің мазмұны",
  operator: "Оператор",
  term: "Келісімнің мерзімі",
  thirdParties: "Үшінші тұлғаларға беру",
  crossBorder: "Трансшекаралық беру",
  publication: "Жалпыға қолжетімді көздерде тарату",
  data: "Деректер тізбесі",
  purpose: "Мақсаты",
  other: "Өзге мәліметтер",
  withdrawal: "Келісімді қайтарып алу",
  choices: "Қаласаңыз, бөлек белгілеңіз",
  channels: { call: "қоңырау", sms: "SMS", whatsapp: "WhatsApp", telegram: "Telegram", email: "электрондық пошта" },
  confirmFirst: "Жалғастыру үшін осы жолды растаңыз.",
};
