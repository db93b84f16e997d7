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

const named = (brand: string, word: string) => ({
  "name.kk": brand,
  "name.ru": brand,
  ...ru(`Сервис ${word} работает.`),
});

describe("a letter chosen for its shape", () => {
  // All but one letter are those of their sounds.
  const words =
    "воа=boa ёпо=epo ипо=upo іпо=ipo нпо=hpo роо=poo соо=coo уоо=yoo үоо=yoo хоо=xoo һоо=hoo ьоо=boo поо=noo гоо=roo";
  itRefuses(
    words.split(" ").map((pair) => {
      const [word = "", brand = ""] = pair.split("=");
      return [word, named(brand, word), ruPath, `"${word}" at character 8 is "${brand}" in Cyrillic letters.`];
    }),
  );
});

describe("a letter of the same sound", () => {
  // The first letter is chosen for its shape.
  const words =
    "ьа=ba ьб=bb ьв=bv ьв=bw ьг=bg ьд=bd ье=be ьз=bz ьи=bi ьй=by ьй=bj ьк=bk ьк=bc ьл=bl ьм=bm ьн=bn ьо=bo ьп=bp ьр=br ьс=bs ьт=bt ьу=bu ьу=bw ьф=bf ьх=bh ьэ=be";
  itRefuses(
    words.split(" ").map((pair) => {
      const [word = "", brand = ""] = pair.split("=").map((text, at) => text + (at === 0 ? "о" : "o"));
      return [word, named(brand, word), ruPath, `"${word}" at character 8 is "${brand}" in Cyrillic letters.`];
    }),
  );
});

describe("what is no brand in Latin letters", () => {
  itAccepts([
    ["a word of more letters", named("boa", "воар")],
    ["a name of two letters", named("bo", "во")],
  ]);
});
