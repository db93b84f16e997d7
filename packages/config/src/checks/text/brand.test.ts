import { describe } from "vitest";
import { itAccepts, itRefuses, ru, ruPath } from "../../../fixtures/expect-problems.ts";

const autocheck = {
  name: { kk: "Есеп", ru: "Отчёт" },
  hosts: ["autocheck.kz", "mycar.kz"],
};

describe("brands in Cyrillic letters", () => {
  itAccepts([
    ["the brand itself", ru("Пользуйтесь MyCar.")],
    ["a transliteration", { "name.ru": "Kreditomat", "name.kk": "Kreditomat", ...ru("Сервис Кредитомат работает.") }],
    ["another word of the same length", ru("Мотор, мусор и масло.")],
  ]);
  itRefuses([
    ["the slip of MyCar's policy", ru("Аккаунт МуСар удаляется."), ruPath, '"МуСар" at character 9 is "MyCar"'],
    ["it in the name itself", { "name.ru": "МуСар" }, "name.ru", "Type MyCar in Latin letters"],
    ["a host's name", { ...autocheck, ...ru("Сервис мусар.") }, ruPath, '"mycar" in Cyrillic letters'],
    [
      "a word of a controller's name",
      { "controllers[0].name.ru": "ТОО «Home Center»", ...ru("Компания Номе работает.") },
      ruPath,
      "Type Home in Latin letters",
    ],
  ]);
});
