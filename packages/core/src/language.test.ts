import { expect, it } from "vitest";
import { inLanguage, languagesOf, toLanguage } from "./language.ts";

it.each([
  ["kk", "kk"],
  ["kk-KZ", "kk"],
  ["kz", "kk"],
  ["KZ", "kk"],
  ["ru-KZ", "ru"],
  ["RU", "ru"],
  ["en-US", "en"],
  ["de", undefined],
  ["k", undefined],
  ["", undefined],
  [null, undefined],
  [undefined, undefined],
])("the tag %j is %j", (tag, language) => expect(toLanguage(tag)).toBe(language));

it("English is offered only where the operator has it, and what it lacks is told in Kazakh", () => {
  const name = { kk: "Дүкен", ru: "Магазин" };
  expect(languagesOf({ name })).toEqual(["kk", "ru"]);
  expect(languagesOf({ name: { ...name, en: "Shop" } })).toEqual(["kk", "ru", "en"]);
  expect([inLanguage({ ...name, en: "Shop" }, "en"), inLanguage(name, "en")]).toEqual(["Shop", "Дүкен"]);
});
