import type { Purpose, ServiceCategory, Text } from "@kelisim/core";

/**
 * Purposes to start from, one for each category of the catalogue. They say what such services do and nothing about the
 * operator; the operator brings them in line with its policy and adds the clauses.
 */
export const purposes: Readonly<Record<ServiceCategory, Purpose>> = {
  necessary: {
    id: "necessary",
    kind: "device",
    always: true,
    title: { kk: "Қажетті cookie файлдары", ru: "Необходимые cookie" },
    description: {
      kk: "Сайттың жұмыс істеуі және осы терезедегі таңдауыңызды есте сақтау үшін керек. Олар әрдайым қосулы.",
      ru: "Нужны, чтобы сайт работал и помнил ваш выбор в этом окне. Они включены всегда.",
    },
  },
  functional: {
    id: "functional",
    kind: "device",
    title: { kk: "Қосымша мүмкіндіктер", ru: "Дополнительные возможности" },
    short: { kk: "қосымша мүмкіндіктер", ru: "дополнительные возможности" },
    description: {
      kk: "Сайттың кейбір мүмкіндіктері басқа қызметтерден жүктеледі. Ол қызметтер IP-мекенжайыңызды біледі.",
      ru: "Некоторые возможности сайта загружаются с других сервисов. Эти сервисы узнают ваш IP-адрес.",
    },
  },
  analytics: {
    id: "analytics",
    kind: "device",
    title: { kk: "Сайтты пайдалану статистикасы", ru: "Статистика использования сайта" },
    short: { kk: "статистика", ru: "статистика" },
    description: {
      kk: "Қандай беттер қаралатынын және сайтта не ыңғайсыз екенін білеміз. Ол үшін браузеріңізде идентификатор сақталады.",
      ru: "Узнаём, какие страницы смотрят и что на сайте неудобно. Для этого в вашем браузере хранится идентификатор.",
    },
  },
  advertising: {
    id: "advertising",
    kind: "device",
    advertising: true,
    title: { kk: "Жарнама және оның тиімділігі", ru: "Реклама и её эффективность" },
    short: { kk: "жарнама және оның тиімділігі", ru: "реклама и её эффективность" },
    description: {
      kk: "Жарнаманың пайдасын бағалаймыз және сізге сай жарнаманы таңдаймыз. Ол үшін жарнама қызметтері браузеріңізді таниды.",
      ru: "Оцениваем пользу рекламы и подбираем подходящую вам. Для этого рекламные сервисы узнают ваш браузер.",
    },
  },
};

/** The order in which a visitor meets them. */
export const order: readonly ServiceCategory[] = ["necessary", "functional", "analytics", "advertising"];

/** The question of the banner. What it asks for stands right below it. */
export const intro: Text = {
  kk: "Cookie файлдары мен ұқсас әдістерді мына мақсаттарда пайдалануға келісесіз бе?",
  ru: "Вы согласны на использование cookie и похожих методов в этих целях?",
};
