import type { Config } from "@kelisim/core";
import { headScript } from "../page/head-script.ts";
import { permissionsEntry } from "./permissions-of-head.ts";

/**
 * What stands in a page's head, before any other script: asks for a purpose before the browser asks for a permission.
 * @param code the text of `kelisim-permissions.js`
 * @param nonce for a page whose Content-Security-Policy asks for one
 * @returns `""` where the config puts no permission under a purpose
 */
export function permissionsSnippet({ gate }: Config, code: string, nonce?: string): string {
  const terms = gate?.permissions;
  return terms && Object.keys(terms).length ? headScript(permissionsEntry, terms, code, nonce) : "";
}
