import type { Config } from "@kelisim/core";
import { headScript } from "../page/head-script.ts";
import { signalTerms } from "./terms.ts";
import { signalsEntry } from "./told.ts";

/**
 * What stands in a page's head, before any tag of a vendor: the first words to those who load before consent.
 * @param code the text of `kelisim-signals.js`
 * @param nonce for a page whose Content-Security-Policy asks for one
 * @returns `""` where nobody has to be told
 */
export function signalsSnippet(config: Config, code: string, nonce?: string): string {
  const terms = signalTerms(config);
  return terms ? headScript(signalsEntry, terms, code, nonce) : "";
}
