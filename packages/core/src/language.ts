/** The languages of every dialog. Kazakh comes first wherever both are listed. */
export type Language = "kk" | "ru";

/** One text in both languages. Neither may be missing: there is no fallback from one to the other. */
export type Text = { readonly [L in Language]: string };

export const languages: readonly Language[] = ["kk", "ru"];

/**
 * Reads a language tag such as `kk`, `ru-KZ` or `kz`.
 *
 * `kz` is the country's code, but sites use it for the language so often that it is taken as Kazakh.
 * @returns `undefined` for any other language.
 */
export function toLanguage(tag: string | null | undefined): Language | undefined {
  const code = tag?.slice(0, 2).toLowerCase();
  if (code === "kk" || code === "kz") return "kk";
  return code === "ru" ? "ru" : undefined;
}
