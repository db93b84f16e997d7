const scripts: readonly (readonly [string, RegExp])[] = [
  ["Cyrillic", /\p{Script=Cyrillic}/u],
  ["Latin", /\p{Script=Latin}/u],
  ["Greek", /\p{Script=Greek}/u],
  ["Armenian", /\p{Script=Armenian}/u],
  ["Cherokee", /\p{Script=Cherokee}/u],
];

export interface StrangeLetter {
  readonly word: string;
  readonly letter: string;
  readonly script: string;
  /** Script of the rest of the word. */
  readonly among: string;
  /** Counted in UTF-16 units from 0, as editors and `String` do. */
  readonly index: number;
}

/** The script a letter is of; `undefined` for marks and scripts nobody confuses with these. */
export function scriptOf(letter: string): string | undefined {
  return scripts.find(([, pattern]) => pattern.test(letter))?.[0];
}

/** `U+0441, Cyrillic "с"`. */
export function nameLetter(letter: string): string {
  return `${codePoint(letter)}, ${scriptOf(letter) ?? "another"} "${letter}"`;
}

export function codePoint(letter: string): string {
  return `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

/** For each word of mixed scripts, its first letter of the script that is rarer in the word. */
export function strangeLetters(value: string): StrangeLetter[] {
  // Hyphens, apostrophes, digits and punctuation end a word, so `SMS-хабарлама` is two.
  return [...value.matchAll(/[\p{L}\p{M}]+/gu)].flatMap((match) => strangeIn(match[0], match.index));
}

function strangeIn(word: string, start: number): StrangeLetter[] {
  const counts = new Map<string, number>();
  for (const letter of word) {
    const script = scriptOf(letter);
    if (script !== undefined) counts.set(script, (counts.get(script) ?? 0) + 1);
  }
  const [most, ...others] = [...counts].sort((a, b) => b[1] - a[1]);
  const script = others.at(-1)?.[0];
  if (most === undefined || script === undefined) return [];
  const offset = [...word].findIndex((letter) => scriptOf(letter) === script);
  const letter = [...word][offset] ?? "";
  return [{ word, letter, script, among: most[0], index: start + [...word].slice(0, offset).join("").length }];
}
