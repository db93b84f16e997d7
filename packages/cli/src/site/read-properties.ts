import { type CSSToken, stringify, TokenType, tokenize } from "@csstools/css-tokenizer";
import type { Position } from "../position.ts";
import { placesOf } from "./named.ts";

/** A custom property, as a style sheet sets it. */
export interface PropertySet {
  readonly name: string;
  readonly value: string;
  /** Of the rule that it stands in. */
  readonly selector: string;
  /** Only where the visitor's scheme is dark. */
  readonly isDark: boolean;
  readonly at: Position;
}

const forDark = (rule: string): boolean =>
  rule.startsWith("@media") && rule.replaceAll(" ", "").includes("prefers-color-scheme:dark");

/** The custom properties that a style sheet sets, in its order. */
export function readProperties(css: string): PropertySet[] {
  const place = placesOf(css);
  const found: PropertySet[] = [];
  /** What stands before each block that is open. */
  const open: string[] = [];
  let run: CSSToken[] = [];
  const close = (): void => {
    const [name, colon, ...value] = run.filter(([type]) => type !== TokenType.Comment && type !== TokenType.Whitespace);
    if (name?.[0] === TokenType.Ident && name[1].startsWith("--") && colon?.[0] === TokenType.Colon && value.length) {
      const after = run.slice(run.indexOf(colon) + 1);
      const isDark = open.some(forDark);
      const selector = open.filter((rule) => !rule.startsWith("@")).join(" ");
      found.push({ name: name[1], value: stringify(...after).trim(), selector, isDark, at: place(name[2]) });
    }
    run = [];
  };
  for (const token of tokenize({ css })) {
    const [type] = token;
    if (type === TokenType.OpenCurly) {
      open.push(stringify(...run.filter(([kind]) => kind !== TokenType.Comment)).trim());
      run = [];
    } else if (type === TokenType.CloseCurly) {
      close();
      open.pop();
    } else if (type === TokenType.Semicolon || type === TokenType.EOF) close();
    else run.push(token);
  }
  return found;
}
