import type { Config } from "@kelisim/core";
import { attributeText } from "../page/attribute-text.ts";
import { inlineJson } from "../page/inline-json.ts";
import { type LockTerms, lockTerms } from "./lock-terms.ts";

export interface LockOptions {
  /** Path of the pages that it is for, where services have `pages`. @default "/" */
  readonly path?: string;
  /** For a page whose own Content-Security-Policy asks for one. */
  readonly nonce?: string;
}

/**
 * What stands first of all in a page's head: a policy that the browser itself enforces, from the first byte on and
 * without JavaScript too. With a valid record the script writes a wider policy, and a `<noscript>` that swallows the
 * strict one. The empty `<noscript>` closes it; it survives minifiers that drop comments.
 */
export function lockSnippet(config: Config, { path = "/", nonce }: LockOptions = {}): string {
  const terms = lockTerms(config, path);
  const attribute = nonce ? ` nonce="${attributeText(nonce)}"` : "";
  return [
    `<script data-kelisim-lock${attribute}>${lockScript(terms)}</script>`,
    `<meta http-equiv="Content-Security-Policy" content="${attributeText(policyOf(terms.open.join(" ")))}">`,
    "<noscript></noscript>",
  ].join("");
}

/** The source that the operator's own policy needs in `script-src` for the lock's script: `'sha256-…'`. */
export async function lockHash(config: Config, options?: Pick<LockOptions, "path">): Promise<string> {
  const script = new TextEncoder().encode(lockScript(lockTerms(config, options?.path ?? "/")));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", script));
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`;
}

const policyOf = (sources: string): string => `default-src ${sources}`;

/**
 * Reads the record as `glanceAtRecord` does, in fewer words: of the fields, 1 is the operator, 7 and 8 act and end, 9
 * the granted purposes before `!`, 10 the services listed. The checksum is left to the SDK, which clears a record that
 * it cannot read; the page then locks again. A page that comes back from the browser's memory looks again.
 */
function lockScript({ operator, cookie, open, services }: LockTerms): string {
  const start = inlineJson(`${cookie}=1~${operator}~`);
  const list = inlineJson(services);
  const policy = inlineJson(`<meta http-equiv="Content-Security-Policy" content="${policyOf(open.join(" "))}`);
  return `(function(d,s){function r(){var o="",b=0,n=Date.now();d.cookie.split("; ").forEach(function(c){var f=c.split("~"),a=parseInt(f[7],36),u=parseInt(f[8],36);if(!c.indexOf(${start})&&a>=b&&a<=n&&n<u&&u-a<343e8){b=a;o=s.map(function(x){return("."+f[10]+".").indexOf("."+x[0]+".")<0||("."+f[9].split("!")[0]+".").indexOf("."+x[1]+".")<0?"":x[2].map(function(h){return" "+h+" *."+h+" wss://"+h+" wss://*."+h}).join("")}).join("")}});return o}function l(e){e.persisted!==!1&&r()!==k&&location.reload()}var k=r();if(k)d.write(${policy}+k+'"><noscript>');addEventListener("pageshow",l);d.addEventListener("prerenderingchange",l)})(document,${list})`;
}
