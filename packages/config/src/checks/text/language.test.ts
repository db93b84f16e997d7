import { describe } from "vitest";
import { type Changes, itAccepts, itRefuses, kk, kkPath, ru, ruPath } from "../../../fixtures/expect-problems.ts";

const both = (kkText: string, ruText: string): Changes => ({ "purposes[1].title": { kk: kkText, ru: ruText } });

describe("language of texts", () => {
  itAccepts([
    ["a short Kazakh phrase without its letters", kk("Сайт пен мобильді сервис")],
    ["Latin names in a row", kk("Google Analytics, Yandex Metrica, Facebook Pixel, TikTok Pixel арқылы.")],
    ["one name in both languages", both("MyCar", "MyCar")],
    ["three same words", both("Кашалот Шеринг сервис", "Кашалот Шеринг сервис")],
    ["four same Latin words", both("One two three four", "One two three four")],
    ["a stress mark", ru("Под за\u0301мок и замо\u0301к.")],
    ["a Kazakh label in quotation marks in Russian", ru("Нажмите «Есепті сұрату».")],
  ]);
  itRefuses([
    ["a Russian sentence for Kazakh", kk("Мы помним ваш выбор и не спрашиваем снова."), kkPath, "This is not Kazakh"],
    [
      "a Russian sentence after a Kazakh one",
      kk("Деректерді өңдейміз. Доступ к данным могут получать наши партнёры."),
      kkPath,
      '"Доступ к данным могут получать наши партнёры"',
    ],
    [
      "Kazakh letters in Russian",
      ru("Мы ценим дербес деректер және выбор."),
      ruPath,
      'the Kazakh letter "ә" at character 27.',
    ],
    ["one behind a quotation", ru("Нажмите «Есепті сұрату» және ждите."), ruPath, '"ә" at character 26.'],
    [
      "the same text twice",
      both("Реклама на сайте банка", "Реклама на сайте банка"),
      "purposes[1].title.kk",
      "the same",
    ],
    [
      "a Bashkir letter",
      kk("Деректерді ҡорғаймыз, өңдейміз."),
      kkPath,
      '"ҡ" (U+04A1) at character 12 is in neither alphabet.',
    ],
    ["a Ukrainian letter", ru("Сайт для їх выбора."), ruPath, "U+0457"],
  ]);
});
