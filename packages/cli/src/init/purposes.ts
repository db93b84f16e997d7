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
    description: {
      kk: "Сайттың кейбір мүмкіндіктері басқа қызметтерден жүктеледі. Ол қызметтер IP-мекенжайыңызды біледі.",
      ru: "Некоторые возможности сайта загружаются с других сервисов. Эти сервисы узнают ваш IP-адрес.",
    },
  },
  analytics: {
    id: "analytics",
    kind: "device",
    title: { kk: "Сайтты пайдалану статистикасы", ru: "Статистика использования сайта" },
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
    description: {
      kk: "Жарнаманың пайдасын бағалаймыз және сізге сай жарнаманы таңдаймыз. Ол үшін жарнама қызметтері браузеріңізді таниды.",
      ru: "Оцениваем пользу рекламы и подбираем подходящую вам. Для этого рекламные сервисы узнают ваш браузер.",
    },
  },
};

/** The order in which a visitor meets them. */
export const order: readonly ServiceCategory[] = ["necessary", "functional", "analytics", "advertising"];

/** The banner's sentences, for what the site asks for. */
export function introFor(categories: ReadonlySet<ServiceCategory>): Text {
  const [kk, ru] = categories.has("advertising")
    ? ["Сайтты жақсарту және жарнама көрсету үшін", "Чтобы улучшать сайт и показывать рекламу, мы хотели бы"]
    : ["Сайтты ыңғайлырақ ету үшін", "Чтобы сделать сайт удобнее, мы хотели бы"];
  return {
    kk: `${kk} cookie файлдарын және ұқсас әдістерді пайдаланғымыз келеді. Сіз таңдағанша тек қажетті cookie файлдары жұмыс істейді.`,
    ru: `${ru} использовать cookie и похожие методы. Пока вы не выбрали, работают только необходимые cookie.`,
  };
}
