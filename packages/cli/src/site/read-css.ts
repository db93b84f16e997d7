import { type CSSToken, TokenType, tokenize } from "@csstools/css-tokenizer";
import { type Named, placesOf, type Use } from "./named.ts";
import { useByName } from "./remote-address.ts";

/** Addresses of a style sheet, or of a `style` attribute. */
export function readCss(css: string): Named[] {
  const place = placesOf(css);
  const blocks = readBlocks();
  return tokenize({ css }).flatMap((token): Named[] => {
    blocks.take(token);
    const use = blocks.useOf(token);
    if (!use || !("value" in (token[4] ?? {}))) return [];
    const address = String((token[4] as { readonly value: unknown }).value);
    if (!address) return [];
    return [{ use: useByName(address) === "font" ? "font" : use, address, at: place(token[2]) }];
  });
}

/** Follows in which at-rules, blocks and brackets a token stands. */
function readBlocks() {
  /** The at-rule that is being read, until its block or its end. */
  let rule = "";
  const open: string[] = [];
  const take = ([type, , , , data]: CSSToken): void => {
    if (type === TokenType.AtKeyword) rule = data.value.toLowerCase();
    else if (type === TokenType.Function) open.push(`${data.value.toLowerCase()}(`);
    else if (type === TokenType.OpenParen) open.push("(");
    else if (type === TokenType.CloseParen || type === TokenType.CloseCurly) open.pop();
    else if (type === TokenType.OpenCurly) open.push(rule);
    if (type === TokenType.OpenCurly || type === TokenType.Semicolon) rule = "";
  };
  const isAddress = ([type]: CSSToken): boolean => {
    const inner = open.at(-1) ?? "";
    const isQuoted = addressed.has(inner) || (rule === "import" && !inner.endsWith("("));
    return type === TokenType.URL || (type === TokenType.String && isQuoted);
  };
  const useOf = (token: CSSToken): Use | undefined => {
    if (!isAddress(token)) return undefined;
    if (rule === "import") return "style";
    return open.includes("font-face") ? "font" : "image";
  };
  return { take, useOf };
}

/** Functions that take an address as a string. */
const addressed = new Set(["url(", "src(", "image-set(", "-webkit-image-set("]);
