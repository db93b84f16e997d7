import { describe, expect, it } from "vitest";
import {
  changed,
  itAccepts,
  itRefuses,
  kk,
  kkPath,
  problemsOf,
  ru,
  ruPath,
} from "../../../fixtures/expect-problems.ts";
import { slips } from "./slips-table.ts";

describe("slips of the policies", () => {
  itAccepts([
    ["words that only begin alike", kk("Көрініс, теңіз, көріңіз, тұрақты түрде, өкілеттігінде.")],
    ["the other term in quotation marks", kk("Дербес деректер (саясатта – «жеке деректер») өңделеді.")],
    ["жеке in other senses", kk("Жеке басты куәландыратын құжат, жеке кабинет.")],
    ["ИИН in Russian and ЖСН in Kazakh", { ...kk("ЖСН-ді өңдейміз."), ...ru("Обрабатываем ИИН.") }],
  ]);
  itRefuses([
    [
      "өндеу",
      kk("Деректерді өндеуге келісемін."),
      kkPath,
      '"өндеуге" at character 12 is not "өңдеу". Write "өңдеу" for "өндеу".',
    ],
    ["деректерінізді", kk("Деректерінізді өңдейміз."), kkPath, "деректеріңіз"],
    ["Күпиялылық", kk("Күпиялылық саясаты өзгерді."), kkPath, "құпия"],
    ["қоныраулар", kk("Біз қоныраулар шаламыз."), kkPath, "қоңыра"],
    ["тұрде", kk("Автоматты тұрде өңделеді."), kkPath, "түрде"],
    ["able to work", kk("Мен еңбекке  қабілеттімін, еңбекке қабілетті."), kkPath, "әрекетке қабілетті"],
    ["a claim for an objection", kk("Кінәрат-талабын жіберіңіз."), kkPath, "қарсылық"],
    ["ССН", kk("ССН-ді өңдейміз."), kkPath, "ЖСН"],
    ["ИНН in Russian", ru("Обрабатываем ИНН и телефон."), ruPath, "ИИН"],
    ["ИИН in Kazakh", kk("ИИН-ді өңдейміз."), kkPath, "ЖСН"],
    ["жеке деректер", kk("Жеке деректерді өңдейміз."), kkPath, "Only a quotation"],
    [
      "a lost ң in a word of no table",
      kk("Сөзінізді өңдейміз."),
      kkPath,
      '"Сөзінізді" at character 1 has н where the polite ending has ң. Write іңі',
    ],
    ["it with other endings", kk("Үйде сөзінізбен, жолынызға келеміз."), kkPath, '"жолынызға" at character 18 has н'],
    ["it with no ending", kk("Бұл сөзініз."), kkPath, '"сөзініз" at character 5 has н'],
    [
      "capitals inside a word",
      kk("Бұл мобиЛЬДІ қосымша."),
      kkPath,
      '"мобиЛЬДІ" at character 5 has a capital letter inside. Write "мобильді".',
    ],
    ["a Cyrillic В in the law's number", ru("По Закону № 94-В."), ruPath, "94-V"],
    ["a misspelling, quoted or not", kk("Бұл – «өндеу»."), kkPath, "өңдеу"],
  ]);

  it("tells a slip once, though it is one by two rules", () => {
    const told = problemsOf(changed(kk("Деректерінізді өңдейміз.")));
    expect(told.filter(({ problem }) => problem.includes("Деректерінізді"))).toHaveLength(1);
  });

  it("says of no other slip that a quotation may keep it", () => {
    const [told] = problemsOf(changed(kk("Деректерді өндеуге келісемін.")));
    expect(told?.fix).toBe('Write "өңдеу" for "өндеу".');
  });

  it.each(slips.map((slip) => [slip.wrong, slip] as const))("knows %s, and its correction is clean", (_name, slip) => {
    const language = slip.language ?? "kk";
    const path = `purposes[1].description.${language}`;
    // A Kazakh word after it, so that the text as a whole is Kazakh.
    const told = (word: string): string[] =>
      problemsOf(changed({ [path]: language === "kk" ? `${word} үшін.` : `${word}.` })).map(({ fix }) => fix);
    expect(told(slip.wrong).join(" ")).toContain(slip.right);
    expect(told(slip.right.replace(" (Latin V)", ""))).toEqual([]);
  });
});
