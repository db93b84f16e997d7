import type { Config } from "@kelisim/core";
import { headScript } from "../page/head-script.ts";
import { guardEntry } from "./guard-of-head.ts";
import { guardTerms } from "./terms.ts";

/**
 * What stands in a page's head, before any tag of a vendor: the guard with what it has to know.
 * @param code the text of `kelisim-head.js`
 * @param nonce for a page whose Content-Security-Policy asks for one
 */
export function headSnippet(config: Config, code: string, nonce?: string): string {
  return headScript(guardEntry, guardTerms(config), code, nonce);
}
