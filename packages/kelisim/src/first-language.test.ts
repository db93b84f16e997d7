// @vitest-environment happy-dom
import type { Language } from "@kelisim/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { firstLanguage } from "./first-language.ts";
import { keepLanguage } from "./kept-language.ts";

afterEach(() => {
  document.documentElement.lang = "";
  localStorage.clear();
  vi.restoreAllMocks();
});

function first(page: string, browser: readonly string[], offered: readonly Language[], wanted?: Language): Language {
  document.documentElement.lang = page;
  vi.spyOn(navigator, "languages", "get").mockReturnValue([...browser]);
  return firstLanguage(window, wanted, offered);
}

describe("the first language of an operator with English", () => {
  it.each([
    ["en", ["ru"], "en"],
    ["kk", ["en-US"], "kk"],
    ["ru-KZ", ["en"], "ru"],
    ["", ["en-GB", "ru"], "en"],
    ["", ["ru", "en"], "ru"],
    ["de", ["de-DE"], "en"],
    ["de", ["de-DE", "kk"], "kk"],
    ["", ["zh-CN"], "en"],
    ["", [], "kk"],
  ] as const)("of a page in %j and a browser in %j is %s", (page, browser, language) => {
    expect(first(page, browser, ["kk", "ru", "en"])).toBe(language);
  });

  it("is what the config says, before all", () => {
    expect(first("kk", ["kk"], ["kk", "ru", "en"], "en")).toBe("en");
  });
});

describe("the first language of an operator without it", () => {
  it.each([
    ["en", ["en-US"], "kk"],
    ["en", ["en-US", "ru"], "ru"],
    ["de", ["de"], "kk"],
  ] as const)("of a page in %j and a browser in %j is %s", (page, browser, language) => {
    expect(first(page, browser, ["kk", "ru"])).toBe(language);
  });

  it("is not one that only the config names", () => {
    expect(first("ru", [], ["kk", "ru"], "en")).toBe("ru");
  });
});

describe("the language that a visitor chose", () => {
  const choose = (chosen: Language, page: string): void => {
    document.documentElement.lang = page;
    keepLanguage(window, chosen);
  };

  it.each([
    ["on a page in the same language", "kk", "ru"],
    ["on a page without a language", "", "ru"],
    ["on a page in a language of nobody here", "de", "ru"],
  ])("is the first of the pages after: %s", (_, page, language) => {
    choose("ru", "kk");
    expect(first(page, ["kk"], ["kk", "ru"])).toBe(language);
    expect(first(page, ["kk"], ["kk", "ru"], "kk")).toBe(language);
  });

  it("gives way to the site's own switch", () => {
    choose("kk", "kk");
    expect(first("ru", [], ["kk", "ru"])).toBe("ru");
  });

  it("is for an operator who offers it alone", () => {
    choose("en", "kk");
    expect(first("kk", [], ["kk", "ru"])).toBe("kk");
  });

  it("is none where storage holds something else", () => {
    localStorage.setItem("kelisim-language", "constructor kk");
    expect(first("kk", [], ["kk", "ru"])).toBe("kk");
  });
});
