/** What a visitor reads, the same words in every banner. */
export const texts = {
  title: { kk: "Cookie файлдары", ru: "Файлы cookie" },
  intro: {
    kk: "Сайтты ыңғайлырақ ету үшін cookie файлдарын пайдаланғымыз келеді. Сіз таңдағанша тек қажетті cookie файлдары жұмыс істейді.",
    ru: "Чтобы сделать сайт удобнее, мы хотели бы использовать cookie. Пока вы не выбрали, работают только необходимые.",
  },
  accept: { kk: "Бәрін қабылдау", ru: "Принять все" },
  reject: { kk: "Бәрінен бас тарту", ru: "Отклонить все" },
  choose: { kk: "Таңдау", ru: "Выбрать" },
  save: { kk: "Таңдауды сақтау", ru: "Сохранить выбор" },
  close: { kk: "Жабу", ru: "Закрыть" },
  policy: { kk: "Құпиялылық саясаты", ru: "Политика конфиденциальности" },
} as const;

/** An entry for each purpose, and for that which needs no consent. */
export const purposes = [
  {
    id: "necessary",
    title: { kk: "Қажетті cookie файлдары", ru: "Необходимые cookie" },
    description: { kk: "Сайттың жұмыс істеуі үшін қажет.", ru: "Нужны для работы сайта." },
  },
  {
    id: "analytics",
    title: { kk: "Статистика", ru: "Статистика" },
    description: { kk: "Қай беттер қаралғанын көреміз.", ru: "Видим, какие страницы просматривают." },
  },
  {
    id: "ads",
    title: { kk: "Жарнама", ru: "Реклама" },
    description: { kk: "Сізге сәйкес жарнаманы көрсетеміз.", ru: "Показываем подходящую вам рекламу." },
  },
] as const;

export const languages = ["kk", "ru"] as const;
export type Language = (typeof languages)[number];
