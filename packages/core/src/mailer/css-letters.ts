const newline = /[\n\f\r]/;
const nameLetter = /[-\w\u0080-\uffff]/;
const hex = /[0-9a-f]/i;

export const isSpace = (letter: string): boolean => /[\t\n\f\r ]/.test(letter);

/** Part of a style sheet that is an address. */
export interface CssAddress {
  readonly start: number;
  readonly end: number;
  /** Without escapes. */
  readonly value: string;
}

interface Read {
  readonly value: string;
  readonly next: number;
}

export function endOfComment(css: string, at: number): number {
  const end = css.indexOf("*/", at + 2);
  return end === -1 ? css.length : end + 2;
}

export const startsName = (css: string, at: number): boolean => nameLetter.test(css.charAt(at)) || isEscape(css, at);

const isEscape = (css: string, at: number): boolean => css[at] === "\\" && !newline.test(css.charAt(at + 1));

/** A name in lower case. A number counts as one too; none of ours begins with a digit. */
export function readName(css: string, from: number): Read {
  const letters: string[] = [];
  let at = from;
  while (at < css.length && startsName(css, at)) {
    const letter = readLetter(css, at);
    letters.push(letter.value);
    at = letter.next;
  }
  return { value: letters.join("").toLowerCase(), next: at };
}

/** A letter, or an escape for one. */
function readLetter(css: string, at: number): Read {
  if (css[at] !== "\\") return { value: css.charAt(at), next: at + 1 };
  let next = at + 1;
  while (next < at + 7 && hex.test(css.charAt(next))) next++;
  if (next === at + 1) return { value: css.charAt(next), next: Math.min(next + 1, css.length) };
  const code = Number.parseInt(css.slice(at + 1, next), 16);
  if (css.startsWith("\r\n", next)) next += 2;
  else if (isSpace(css.charAt(next))) next++;
  return { value: code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd", next };
}

export function readString(css: string, at: number): { address: CssAddress; next: number } {
  const letters: string[] = [];
  let next = at + 1;
  while (next < css.length && css[next] !== css[at] && !newline.test(css.charAt(next))) {
    if (css[next] === "\\" && newline.test(css.charAt(next + 1))) {
      // A line that goes on.
      next += css.startsWith("\r\n", next + 1) ? 3 : 2;
      continue;
    }
    const letter = readLetter(css, next);
    letters.push(letter.value);
    next = letter.next;
  }
  const address = { start: at + 1, end: next, value: letters.join("") };
  return { address, next: css[next] === css[at] ? next + 1 : next };
}

/** What stands in `url(…)` without quotes; `undefined` if it is a string. */
export function readUrl(css: string, from: number): { address: CssAddress; next: number } | undefined {
  let start = from;
  while (start < css.length && isSpace(css.charAt(start))) start++;
  if (css[start] === '"' || css[start] === "'") return undefined;
  const letters: string[] = [];
  let at = start;
  let end = start;
  while (at < css.length && css[at] !== ")") {
    const letter = readLetter(css, at);
    letters.push(letter.value);
    if (!isSpace(css.charAt(at))) end = letter.next;
    at = letter.next;
  }
  return { address: { start, end, value: letters.join("").trim() }, next: at + 1 };
}
