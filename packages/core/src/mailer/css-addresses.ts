import { type CssAddress, endOfComment, isSpace, readName, readString, readUrl, startsName } from "./css-letters.ts";

/** Functions whose strings are addresses. The last is how old Outlook shows a PNG. */
const addressFunctions = new Set(["url", "src", "image", "image-set", "-webkit-image-set", "alphaimageloader"]);

/**
 * Every address that a style sheet, or a style attribute, loads from. Each letter is read once, as a browser's CSS
 * tokenizer reads it; a malformed `url()` counts too, since mail programs may take it.
 */
export function cssAddresses(css: string): CssAddress[] {
  const scan: Scan = { css, found: [], functions: [], afterImport: false };
  let at = 0;
  while (at < css.length) at = step(scan, at);
  return scan.found;
}

interface Scan {
  readonly css: string;
  readonly found: CssAddress[];
  /** Those open, the innermost last; `""` for a bare parenthesis. */
  readonly functions: string[];
  afterImport: boolean;
}

/** Reads one token. Says where the next begins. */
function step(scan: Scan, at: number): number {
  const { css } = scan;
  if (css.startsWith("/*", at)) return endOfComment(css, at);
  const letter = css.charAt(at);
  if (isSpace(letter)) return at + 1;
  const { afterImport } = scan;
  scan.afterImport = false;
  if (letter === '"' || letter === "'") return takeString(scan, at, afterImport);
  if (startsName(css, at)) return takeName(scan, at);
  if (letter === "@") {
    const name = readName(css, at + 1);
    scan.afterImport = name.value === "import";
    return name.next;
  }
  if (letter === "(") scan.functions.push("");
  else if (letter === ")") scan.functions.pop();
  return at + 1;
}

function takeString({ css, found, functions }: Scan, at: number, afterImport: boolean): number {
  const { address, next } = readString(css, at);
  if (afterImport || addressFunctions.has(functions[functions.length - 1] ?? "")) found.push(address);
  return next;
}

function takeName({ css, found, functions }: Scan, at: number): number {
  const { value, next } = readName(css, at);
  if (css[next] !== "(") return next;
  const url = value === "url" ? readUrl(css, next + 1) : undefined;
  if (url) found.push(url.address);
  else functions.push(value);
  return url ? url.next : next + 1;
}
