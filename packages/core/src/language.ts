/** The languages of every config. Kazakh comes first wherever both are listed. */
export type MandatoryLanguage = "kk" | "ru";

/** The languages of dialogs: English is a third, where an operator has it. */
export type Language = MandatoryLanguage | "en";

/**
 * One text in each language. Kazakh and Russian may never be missing, and there is no fallback from one to the other.
 * English is there for every text of a config or for none; the check of a config makes sure of that.
 */
export type Text = { readonly [L in MandatoryLanguage]: string } & { readonly en?: string };

export const languages: readonly MandatoryLanguage[] = ["kk", "ru"];

/** The languages that a visitor of an operator may choose from. An operator with English has its name in it. */
export const languagesOf = ({ name }: { readonly name: Text }): readonly Language[] =>
  name.en ? [...languages, "en"] : languages;

/** A text in the language that is shown. What an unchecked config lacks in English is told in Kazakh. */
export const inLanguage = (text: Text, language: Language): string => text[language] ?? text.kk;

/**
 * Reads a language tag such as `kk`, `ru-KZ` or `kz`.
 *
 * `kz` is the country's code, but sites use it for the language so often that it is taken as Kazakh.
 * @returns `undefined` for any other language.
 */
export function toLanguage(tag: string | null | undefined): Language | undefined {
  const code = tag?.slice(0, 2).toLowerCase();
  if (code === "kk" || code === "kz") return "kk";
  return code === "ru" || code === "en" ? code : undefined;
}
