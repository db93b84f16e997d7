import type { Config } from "@kelisim/core";
import { asItIs } from "../page/as-it-is.ts";
import { attributeText } from "../page/attribute-text.ts";
import { inlineJson } from "../page/inline-json.ts";
import { lockScript } from "./lock-script.generated.ts";
import { type LockTerms, lockTerms } from "./lock-terms.ts";
import { policyOf } from "./sources.ts";

export interface LockOptions {
  /** Path of the pages that it is for, where services have `pages`. @default "/" */
  readonly path?: string;
  /** For a page whose own Content-Security-Policy asks for one. */
  readonly nonce?: string;
}

/**
 * What stands first of all in a page's head: a policy that the browser itself enforces, from the first byte on and
 * without JavaScript too. With a valid record the script writes a wider policy, and takes in the strict one: see `openLock`.
 * @returns `""` where the lock is on trial
 */
export function lockSnippet(config: Config, { path = "/", nonce }: LockOptions = {}): string {
  // On trial the lock refuses nothing; `trialSnippet` stands in its place.
  if (config.gate?.lock?.trial) return "";
  const terms = lockTerms(config, path);
  const attribute = nonce ? ` nonce="${attributeText(nonce)}"` : "";
  return [
    `<script data-kelisim-lock${asItIs}${attribute}>${scriptFor(terms)}</script>`,
    `<meta data-kelisim-lock http-equiv="Content-Security-Policy" content="${attributeText(policyOf(terms.open, terms.others))}">`,
  ].join("");
}

/** The source that the operator's own policy needs in `script-src` for the lock's script: `'sha256-…'`. */
export async function lockHash(config: Config, options?: Pick<LockOptions, "path">): Promise<string> {
  const script = new TextEncoder().encode(scriptFor(lockTerms(config, options?.path ?? "/")));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", script));
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`;
}

const scriptFor = (terms: LockTerms): string => `(function(terms){${lockScript}})(${inlineJson(terms)})`;
