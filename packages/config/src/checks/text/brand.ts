import { getDomainWithoutSuffix } from "tldts";
import { type InputDraft, items } from "../../draft.ts";
import { problem } from "../../problem.ts";
import type { InputCheck } from "../check.ts";
import { wordings } from "./texts.ts";

/** Latin letters a Cyrillic one looks like, and those it sounds like. */
const shapes: Readonly<Record<string, string>> = {
  а: "a",
  в: "b",
  е: "e",
  ё: "e",
  и: "u",
  і: "i",
  к: "k",
  м: "m",
  н: "h",
  о: "o",
  р: "p",
  с: "c",
  т: "t",
  у: "y",
  ү: "y",
  х: "x",
  һ: "h",
  ь: "b",
  п: "n",
  г: "r",
};
const sounds: Readonly<Record<string, string>> = {
  а: "a",
  б: "b",
  в: "vw",
  г: "g",
  д: "d",
  е: "e",
  з: "z",
  и: "i",
  й: "yj",
  к: "kc",
  л: "l",
  м: "m",
  н: "n",
  о: "o",
  п: "p",
  р: "r",
  с: "s",
  т: "t",
  у: "uw",
  ф: "f",
  х: "h",
  э: "e",
};

/** A word all in Cyrillic that stands for a Latin brand, as `МуСар` for MyCar in a policy. */
export const brandLetters: InputCheck = function* (config) {
  const brands = latinBrands(config);
  for (const { value, path } of wordings(config)) {
    for (const match of value.matchAll(/[\p{L}\p{M}]+/gu)) {
      const [word] = match;
      const brand = brands.find((candidate) => mimics(word, candidate));
      if (brand === undefined) continue;
      yield problem(
        path,
        `"${word}" at character ${match.index + 1} is "${brand}" in Cyrillic letters.`,
        `Type ${brand} in Latin letters.`,
      );
    }
  }
};

/** A transliteration such as `Кредитомат` is fine; it takes a letter chosen for its shape to mimic. */
function mimics(word: string, brand: string): boolean {
  if (word.length !== brand.length) return false;
  let byShapeOnly = false;
  for (const [index, wanted] of [...brand.toLowerCase()].entries()) {
    const letter = word[index]?.toLowerCase() ?? "";
    const sounded = sounds[letter]?.includes(wanted) === true;
    if (!sounded && shapes[letter] !== wanted) return false;
    byShapeOnly ||= !sounded;
  }
  return byShapeOnly;
}

function latinBrands(config: InputDraft): string[] {
  const names = [config.name, ...items(config.controllers).map(([, controller]) => controller.name)];
  const written = names.flatMap((name) => [name?.kk ?? "", name?.ru ?? ""]);
  const hosts = items(config.hosts).map(([, host]) => getDomainWithoutSuffix(host.replace(/^\*\./, "")) ?? "");
  const words = [...written, ...hosts].flatMap((text) => text.match(/[\p{L}\p{M}]+/gu) ?? []);
  // Names come first, so that a message writes the brand as the operator does.
  return [...new Set(words)].filter((word) => /^[A-Za-z]{3,}$/.test(word));
}
