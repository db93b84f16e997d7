import { expect, it } from "vitest";
import { toLanguage } from "./language.ts";

it.each([
  ["kk", "kk"],
  ["kk-KZ", "kk"],
  ["kz", "kk"],
  ["KZ", "kk"],
  ["ru-KZ", "ru"],
  ["RU", "ru"],
  ["en", undefined],
  ["k", undefined],
  ["", undefined],
  [null, undefined],
  [undefined, undefined],
])("the tag %j is %j", (tag, language) => expect(toLanguage(tag)).toBe(language));
