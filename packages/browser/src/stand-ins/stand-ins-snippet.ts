import type { Config } from "@kelisim/core";
import { headScript } from "../page/head-script.ts";
import { standInsEntry } from "./stand-ins-of-head.ts";
import { standInTerms } from "./terms.ts";

/**
 * What stands in a page's head, behind the lock and the guard and before any other script: what the page's own scripts
 * find in the place of vendors' globals, while these wait.
 * @param code the text of `kelisim-stand-ins.js`
 * @param nonce for a page whose Content-Security-Policy asks for one
 * @returns `""` where no service that waits has a global
 */
export function standInsSnippet(config: Config, code: string, nonce?: string): string {
  const terms = standInTerms(config);
  return terms ? headScript(standInsEntry, terms, code, nonce) : "";
}
