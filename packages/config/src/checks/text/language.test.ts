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
    ["Kazakh letters in Russian", ru("Мы ценим дербес деректер және выбор."), ruPath, 'Kazakh letter "ә"'],
    [
      "the same text twice",
      both("Реклама на сайте банка", "Реклама на сайте банка"),
      "purposes[1].title.kk",
      "the same",
    ],
    ["a Bashkir letter", kk("Деректерді ҡорғаймыз, өңдейміз."), kkPath, "U+04A1"],
    ["a Ukrainian letter", ru("Сайт для їх выбора."), ruPath, "U+0457"],
  ]);
});
