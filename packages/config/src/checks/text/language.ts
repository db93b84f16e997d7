import type { Language } from "@kelisim/core";
import { type Problems, problem } from "../../problem.ts";
import type { InputCheck } from "../check.ts";
import { codePoint } from "./scripts.ts";
import { eachWording, outsideQuotes, texts, type Wording } from "./texts.ts";

const kazakhLetter = /[әғқңөұүһі]/iu;
const cyrillicWord = /[\p{Script=Cyrillic}\p{M}]+/gu;
const enoughWords = 6;
const enoughToCopy = 4;

/** Each text is in its own language: F66 has no fallback, and a copied text is one. */
export const ownLanguage: InputCheck = function* (config) {
  yield* eachWording(function* (wording) {
    yield* alphabets[wording.language](wording);
    yield* foreignCyrillic(wording);
  })(config);
  for (const { text, path } of texts(config)) {
    if (text.kk === undefined || text.kk !== text.ru || countWords(text.kk) === 0) continue;
    if (text.kk.split(/\s+/).length < enoughToCopy) continue;
    yield problem([...path, "kk"], "The Kazakh and the Russian text are the same.", "Translate one of them.");
  }
};

const alphabets: Readonly<Record<Language, (wording: Wording) => Problems>> = { kk: kazakh, ru: russian, en: english };

/** A Cyrillic name may be quoted. */
function* english({ path, value }: Wording): Problems {
  const match = /\p{Script=Cyrillic}/u.exec(outsideQuotes(value));
  if (!match) return;
  yield problem(
    path,
    `The English text has the Cyrillic letter "${match[0]}" at character ${match.index + 1}.`,
    "Write it in English. A Kazakh or Russian name or label may stand in «…».",
  );
}

/** Hardly any Kazakh sentence of six words does without the letters that Russian lacks. */
function* kazakh({ path, value }: Wording): Problems {
  for (const sentence of value.split(/[.!?…;]+(?:\s|$)|\n/u)) {
    if (countWords(sentence) < enoughWords || kazakhLetter.test(sentence)) continue;
    yield problem(
      path,
      `This is not Kazakh, it has none of ә ғ қ ң ө ұ ү һ і: "${sentence.trim()}".`,
      "Write the sentence in Kazakh, with its own letters.",
    );
  }
}

function* russian({ path, value }: Wording): Problems {
  const match = kazakhLetter.exec(outsideQuotes(value));
  if (!match) return;
  yield problem(
    path,
    `The Russian text has the Kazakh letter "${match[0]}" at character ${match.index + 1}.`,
    "Write it in Russian. A Kazakh name or label may stand in «…».",
  );
}

/** Letters of other Cyrillic alphabets that pass for Kazakh ones, such as Bashkir ҡ for қ. */
function* foreignCyrillic({ path, value }: Wording): Problems {
  for (const match of value.matchAll(/(?![а-яёәғқңөұүһі])\p{Script=Cyrillic}/giu)) {
    if (/\p{M}/u.test(match[0])) continue;
    yield problem(
      path,
      `"${match[0]}" (${codePoint(match[0])}) at character ${match.index + 1} is in neither alphabet.`,
      "Type the Kazakh or Russian letter that is meant.",
    );
  }
}

function countWords(value: string): number {
  return value.match(cyrillicWord)?.length ?? 0;
}
