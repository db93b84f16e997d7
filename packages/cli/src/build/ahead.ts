import { asItIs } from "@kelisim/browser/snippets";
import { hasCookie } from "@kelisim/core";
import { buildId, integrityOf } from "../hashes.ts";

export interface AheadOptions {
  /** The cookie that tells whether the visitor may have chosen; none where it cannot tell. */
  readonly cookie: string;
  readonly base: string;
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Fetches what `kelisim.js` will ask for while that is still on its way: the core for somebody who has chosen, the
 * first layer for somebody who has not. A module that was fetched so is the one that `import()` gives, so its hash
 * holds there too. Where a page may not look into its cookies, the script does without.
 *
 * It asks as `kelisim.js` does, by the same function, only whether the cookie is there. That is no second reader of the
 * record: nothing is let in by it, and a file fetched in vain is all that a wrong guess costs.
 */
export function aheadSnippet({ cookie, base, files }: AheadOptions): string {
  const part = (name: string): readonly string[] => [
    `${base}${name}?v=${buildId(files)}`,
    integrityOf(files.get(name) ?? ""),
  ];
  const core = inScript(part("kelisim-core.js"));
  const chosen = `(${hasCookie})(d.cookie,${inScript(cookie)})?${core}:${inScript(part("kelisim-banner.js"))}`;
  return `<script${asItIs}>(function(d,l,p){try{p=${cookie ? chosen : core};l.rel="modulepreload";l.href=p[0];l.integrity=p[1];l.nonce=d.currentScript.nonce;d.head.appendChild(l)}catch(e){}})(document,document.createElement("link"))</script>`;
}

const inScript = (value: unknown): string => JSON.stringify(value).replace(/</g, "\\u003c");
