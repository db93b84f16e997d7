import { describe } from "vitest";
import { itAccepts, itRefuses, kk, kkPath, ru, ruPath } from "../../../fixtures/expect-problems.ts";

describe("form of texts", () => {
  itAccepts([
    ["the longest text", ru("Да. ".repeat(300).trim())],
    ["signs that are no tags", ru("Если возраст < 18 или > 60 & более, пишите.")],
  ]);
  itRefuses([
    ["an empty Kazakh text", { "name.kk": "" }, "name.kk", "The Kazakh text is empty"],
    [
      "a Russian text of spaces",
      { "purposes[0].title.ru": " \u00a0 " },
      "purposes[0].title.ru",
      "Russian text is empty",
    ],
    ["a missing Russian text", { "intro.ru": undefined }, "intro.ru", "There is no fallback to Kazakh"],
    ["a missing Kazakh text", { "purposes[2].title.kk": undefined }, "purposes[2].title.kk", "is missing"],
    ["a text in one language only", { name: "MyCar" }, "name", 'This is "MyCar", not an object'],
    ["a space at the end", kk("Жарнаманы өлшейміз. "), kkPath, "starts or ends with a space"],
    ["1201 characters", ru("а".repeat(1201)), ruPath, "The text is 1201 characters long"],
    ["a tag", ru("Подробнее в <a href='/p'>политике</a>."), ruPath, "has HTML in it: <a href='/p'>"],
    ["a line break tag", ru("Первое.<br/>Второе."), ruPath, "<br/>"],
    ["an entity", ru("Кофе&nbsp;и чай."), ruPath, "&nbsp;"],
    ["a placeholder", kk("{operator} өлшейді."), kkPath, "{operator}"],
    ["{date} outside withdrawal.text", ru("Не ранее {date}."), ruPath, "Only {date} in withdrawal.text"],
    ["another placeholder in withdrawal.text", { "withdrawal.text.ru": "С {date} {x}." }, "withdrawal.text.ru", "{x}"],
    ["brackets to fill in", ru("Пишите на адрес [адрес]."), ruPath, "[адрес]"],
    ["a note to oneself", ru("TODO уточнить."), ruPath, "TODO"],
    ["a line to fill in", ru("Адрес: ____"), ruPath, "____"],
  ]);
});
