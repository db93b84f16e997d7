import { describe, expect, it } from "vitest";
import { itAccepts, itRefuses, kk, kkPath, ru, ruPath } from "../../../fixtures/expect-problems.ts";
import { strangeLetters } from "./scripts.ts";

describe("letters", () => {
  itAccepts([
    ["Latin words with Kazakh endings behind a hyphen", kk("Cookie-лер мен SMS-хабарлама, Wi-Fi үшін.")],
    ["an apostrophe and digits between alphabets", ru("MyCar'ом и 4G3ет пользуются.")],
    ["a no-break space and a line break", ru("Для\u00a0вас.\nДля всех.")],
    ["a Latin letter as a name", ru("Выберите план A, затем план B.")],
  ]);
  itRefuses([
    ["a Latin letter in a Kazakh word", kk("Дерeктерді өңдейміз."), kkPath, 'character 4 is U+0065, Latin "e"'],
    ["a Greek letter in a Russian word", ru("От неправοмерных действий."), ruPath, 'U+03BF, Greek "ο"'],
    ["a Cyrillic letter in a Latin word", ru("Пишем в Telegrаm."), ruPath, 'U+0430, Cyrillic "а"'],
    ["a Greek letter in a Latin word", ru("Сайт ΜyCar работает."), ruPath, 'U+039C, Greek "Μ"'],
    ["a Latin letter alone among Russian words", ru("Вместе c вами."), ruPath, 'Character 8 is U+0063, Latin "c"'],
    ["a zero-width space", kk("Жарна\u200bманы өлшейміз."), kkPath, "Character 6 is invisible: U+200B"],
    ["a soft hyphen", ru("Рек\u00adлама."), ruPath, "U+00AD"],
    ["a right-to-left override", ru("Рек\u202eлама."), ruPath, "U+202E"],
    ["a byte order mark", ru("\ufeffРеклама."), ruPath, "U+FEFF"],
    ["a Hangul filler", ru("Рек\u3164лама."), ruPath, "U+3164"],
    ["a variation selector", ru("Рек\ufe0fлама."), ruPath, "U+FE0F"],
    ["a lone surrogate", ru("Рек\ud800лама."), ruPath, "U+D800"],
    ["a letter in two characters", ru("Мои\u0306 выбор."), ruPath, "Unicode form NFC"],
    ["a mixed word in a title", { "name.ru": "МyСar" }, "name.ru", "mixes"],
  ]);

  it("names the letter of the rarer alphabet, with its place", () => {
    expect(strangeLetters("x cоokie y")).toEqual([
      { word: "cоokie", letter: "о", script: "Cyrillic", among: "Latin", index: 3 },
    ]);
    expect(strangeLetters("SMS-хабарлама, cookie’лер, 2ші")).toEqual([]);
  });
});
