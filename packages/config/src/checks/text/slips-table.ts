import type { Language } from "@kelisim/core";

export interface Slip {
  readonly wrong: string;
  readonly right: string;
  readonly language?: Language;
  /** `start`: with any ending. `word`: only as it stands. */
  readonly as: "start" | "word";
  /** A term of another's text may be quoted in «…»; a misspelling may not. */
  readonly quotable?: boolean;
}

function kk(wrong: string, right: string, as: Slip["as"] = "start"): Slip {
  return { wrong, right, as, language: "kk" };
}

function ru(wrong: string, right: string, as: Slip["as"] = "start"): Slip {
  return { wrong, right, as, language: "ru" };
}

/** Slips found in the operators' own policies, where texts are likely to be copied from. */
export const slips: readonly Slip[] = [
  // Terms.
  { ...kk("жеке дерек", "дербес дерек"), quotable: true },
  kk("еңбекке қабілетті", "әрекетке қабілетті"),
  kk("кінәрат", "қарсылық"),
  kk("қосылған тұлға", "үлестес тұлға"),
  kk("ССН", "ЖСН", "word"),
  kk("ИНН", "ЖСН", "word"),
  kk("ИИН", "ЖСН", "word"),
  kk("БИН", "БСН", "word"),
  ru("ИНН", "ИИН", "word"),
  ru("ЖСН", "ИИН", "word"),
  ru("БСН", "БИН", "word"),
  { wrong: "94-В", right: "94-V (Latin V)", as: "word" },
  // н for ң, к for қ, о for ө, у for ұ, and the reverse.
  kk("өндеу", "өңдеу"),
  kk("өндей", "өңдей"),
  kk("өндел", "өңдел"),
  kk("деректерініз", "деректеріңіз"),
  kk("құқығыныз", "құқығыңыз"),
  kk("мүдденіз", "мүддеңіз"),
  kk("жоюыныз", "жоюыңыз"),
  kk("келісетініз", "келісетініңіз"),
  kk("өкілеттігіндің", "өкілеттігіңіздің", "word"),
  kk("қоныра", "қоңыра"),
  kk("занды", "заңды"),
  kk("корғ", "қорғ"),
  kk("күпия", "құпия"),
  kk("ескертпей-ак", "ескертпей-ақ", "word"),
  kk("тұрде", "түрде"),
  kk("үйым", "ұйым"),
  kk("қүш", "күш"),
  kk("көрі", "кері", "word"),
  // Letters lost, added or misread.
  kk("құпиялық", "құпиялылық"),
  kk("өдеу", "өңдеу"),
  kk("пайдалануши", "пайдаланушы"),
  kk("алайқтық", "алаяқтық"),
  kk("иесіздендірлген", "иесіздендірілген"),
  kk("серікес", "серіктес"),
  kk("туындастын", "туындайтын"),
  kk("алушан", "алудан", "word"),
  kk("мобилльді", "мобильді"),
  kk("маркетингілік", "маркетингтік"),
  kk("келсіпеген", "келіспеген"),
  kk("жашама", "жанама"),
  kk("микроаржы", "микроқаржы"),
  kk("телейон", "телефон"),
  kk("кклем", "көлем"),
  kk("журналына алынатын", "журналынан алынатын", "word"),
  kk("ұсынатын немесе ұсынатын", "ұсынатын", "word"),
  ru("компанионн", "организационн"),
  ru("платженого", "платёжного", "word"),
  ru("третий лица", "третьи лица", "word"),
  ru("соглашается с предоставлять", "соглашается предоставлять", "word"),
  ru("получает о пользователя", "получает о Пользователе", "word"),
];
