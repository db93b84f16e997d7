import { type Problems, problem } from "../../problem.ts";
import type { InputCheck } from "../check.ts";
import { codePoint, nameLetter, strangeLetters } from "./scripts.ts";
import { eachWording, type Wording } from "./texts.ts";

/**
 * Letters that look like others, and characters that look like nothing. A search, a screen reader and a mail address
 * take them for what they are, and the policies have them (Autocheck's Latin letters, MyCar's Greek ones).
 */
export const letters: InputCheck = eachWording(function* (wording) {
  yield* mixedWords(wording);
  yield* loneLookAlikes(wording);
  yield* unseen(wording);
  yield* decomposed(wording);
});

function* mixedWords({ path, value }: Wording): Problems {
  for (const { word, letter, script, among, index } of strangeLetters(value)) {
    yield problem(
      path,
      `"${word}" mixes ${among} and ${script} letters: character ${index + 1} is ${nameLetter(letter)}.`,
      `Type the word again in ${among} letters, or put a hyphen between the parts.`,
    );
  }
}

/** `c` for `с` as a word of its own, between Cyrillic words. */
function* loneLookAlikes({ path, value }: Wording): Problems {
  for (const match of value.matchAll(/(?<=\p{Script=Cyrillic}\s)[aceikopxyACEIKOPXY](?=\s\p{Script=Cyrillic})/gu)) {
    yield problem(
      path,
      `Character ${match.index + 1} is ${nameLetter(match[0])}, between Cyrillic words.`,
      "Type it again in Cyrillic letters.",
    );
  }
}

// Control, format, unassigned and lone surrogate characters, line separators, and what Unicode says shows as nothing.
const invisible = /(?!\n)(?:[\p{C}\p{Zl}\p{Zp}]|\p{Default_Ignorable_Code_Point})/gu;

function* unseen({ path, value }: Wording): Problems {
  for (const match of value.matchAll(invisible)) {
    yield problem(
      path,
      `Character ${match.index + 1} is invisible: ${codePoint(match[0])}.`,
      "Delete it; it usually comes along when text is copied from a PDF or a chat.",
    );
  }
}

function* decomposed({ path, value }: Wording): Problems {
  if (value === value.normalize("NFC")) return;
  yield problem(
    path,
    "Some letters are written as two characters, such as и and a breve for й.",
    "Save the text in Unicode form NFC, or type these letters again.",
  );
}
