// @vitest-environment happy-dom
import type { Language } from "@kelisim/core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { firstLanguage } from "./first-language.ts";

afterEach(() => {
  document.documentElement.lang = "";
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
