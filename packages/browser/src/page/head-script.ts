import { asItIs } from "./as-it-is.ts";
import { attributeText } from "./attribute-text.ts";
import { inlineJson } from "./inline-json.ts";

/**
 * For a literal of JavaScript, where `__proto__` is the prototype: the terms inherit nothing, so that what a page puts on
 * `Object.prototype` later is none of them.
 */
const inheritsNothing = (_: string, value: unknown): unknown =>
  typeof value === "object" && value && !Array.isArray(value)
    ? Object.fromEntries([["__proto__", null], ...Object.entries(value)])
    : value;

/**
 * A file of ours as it stands in a page's head, behind what it has to know. Put in twice, it starts once.
 * @param entry the global that the file reads its terms from
 * @param nonce for a page whose Content-Security-Policy asks for one
 */
export function headScript(entry: string, terms: unknown, code: string, nonce = ""): string {
  const attribute = nonce && ` nonce="${attributeText(nonce)}"`;
  const bare = code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "");
  return `<script${asItIs}${attribute}>if(!window.${entry}){${entry}=${inlineJson(terms, inheritsNothing)};${bare}}</script>`;
}
