import type { Config } from "@kelisim/core";
import { inlineJson } from "../page/inline-json.ts";
import { guardTerms } from "./terms.ts";

/**
 * What stands in a page's head, before any tag of a vendor: the guard with what it has to know.
 * @param code the text of `kelisim-head.js`
 * @param nonce for a page whose Content-Security-Policy asks for one
 */
export function headSnippet(config: Config, code: string, nonce?: string): string {
  const attribute = nonce ? ` nonce="${nonce}"` : "";
  return `<script${attribute}>kelisimHead=${inlineJson(guardTerms(config))};${code}</script>`;
}
