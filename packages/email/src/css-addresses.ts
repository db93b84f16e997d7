import { type CSSToken, TokenType, tokenize } from "@csstools/css-tokenizer";
import type { Range } from "./scan-email.ts";

/** Part of a style sheet that is an address. */
export interface CssAddress extends Range {
  /** Without escapes. */
  readonly value: string;
}

/** Functions whose strings are addresses. The last is how old Outlook shows a PNG. */
const addressFunctions = new Set(["url", "src", "image", "image-set", "-webkit-image-set", "alphaimageloader"]);

/**
 * Every address that a style sheet, or a style attribute, loads from. A malformed `url()` counts too, since mail
 * programs may take it.
 */
export function cssAddresses(css: string): CssAddress[] {
  const isAddress = followFunctions();
  return tokenize({ css })
    .filter((token) => isAddress(token))
    .map(addressIn);
}

const isUrl = ([type]: CSSToken): boolean => type === TokenType.URL || type === TokenType.BadURL;
const isString = ([type]: CSSToken): boolean => type === TokenType.String || type === TokenType.BadString;

/** Takes the tokens of a style sheet, one after the other. Says of each whether it is an address. */
function followFunctions(): (token: CSSToken) => boolean {
  /** Those open, the innermost last; `""` for a bare parenthesis. */
  const open: string[] = [];
  let afterImport = false;
  return (token) => {
    const [type, , , , data] = token;
    if (type === TokenType.Whitespace || type === TokenType.Comment) return false;
    const mayLoad = afterImport || addressFunctions.has(open[open.length - 1] ?? "");
    afterImport = type === TokenType.AtKeyword && data.value.toLowerCase() === "import";
    if (type === TokenType.Function) open.push(data.value.toLowerCase());
    else if (type === TokenType.OpenParen) open.push("");
    else if (type === TokenType.CloseParen) open.pop();
    return isUrl(token) || (isString(token) && mayLoad);
  };
}

/** Where the address stands within its token: without the quotes of a string, or the space within `url()`. */
function addressIn(token: CSSToken): CssAddress {
  const [, raw, from, , data] = token;
  const start = isString(token) ? 1 : raw.length - raw.slice(raw.indexOf("(") + 1).trimStart().length;
  const isClosed = raw.length > start && raw.endsWith(isString(token) ? raw.charAt(0) : ")");
  const written = raw.slice(start, isClosed ? -1 : undefined);
  const text = isString(token) ? written : written.trimEnd();
  // Of a malformed one the tokenizer gives no value.
  const value = data && "value" in data ? String(data.value) : text;
  return { start: from + start, end: from + start + text.length, value };
}
