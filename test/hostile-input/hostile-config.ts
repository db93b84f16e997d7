import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseConfig } from "@kelisim/config";
import type { Config } from "@kelisim/core";

/** Ends whatever text of HTML, script or style it may stand in, and runs if it gets out. */
export const markup = [
  "</script><script>run('script')</script>",
  "<!--<script>",
  "-->]]>",
  "\"'`>",
  "<img src=x: onerror=run('image')>",
  "<svg onload=run('svg')></svg>",
  "</style><style>*{display:none!important}</style></noscript></textarea></title>",
  "\u2028run('line')\u2029",
  "$&$'$`$" + "{run('template')}\\",
].join("");

export const scriptAddress = "javascript:run('link')";

const isText = (value: unknown): value is Record<"kk" | "ru", string> =>
  typeof value === "object" && value !== null && "kk" in value && "ru" in value;
/** Names that are looked up, and not shown; other strings are. */
const kept =
  /^(id|kind|purpose|languages|prevails|route|statements|exceptions|hosts|domains|gate|where|clauses?|\$schema|path)$/;

function worse(value: unknown, key: string): unknown {
  if (key === "url" || key === "documents")
    return Array.isArray(value) ? value.map((item) => worse(item, "")) : addresses();
  if (isText(value)) return { kk: `${markup} қазақша`, ru: `${markup} по-русски` };
  if (Array.isArray(value)) return kept.test(key) ? value : value.map((item) => worse(item, key));
  if (typeof value === "object" && value !== null)
    return kept.test(key)
      ? value
      : Object.fromEntries(Object.entries(value).map(([name, item]) => [name, worse(item, name)]));
  return typeof value === "string" && !kept.test(key) ? `${value}${markup}` : value;
}

const addresses = () => ({ kk: scriptAddress, ru: scriptAddress });

/** A complete config of an operator with markup in every text and `javascript:` in every address. No check lets it through. */
export function hostileConfig(): Config {
  const file = join(import.meta.dirname, "../../examples/operators/autocheck/kelisim.config.json");
  const { $schema, pending, ...sound } = parseConfig(JSON.parse(readFileSync(file, "utf8")));
  const title = { kk: `${markup} қазақша`, ru: `${markup} по-русски` };
  const bad = worse(sound, "") as Config;
  return {
    ...bad,
    contacts: { form: scriptAddress, phone: `+7${markup}`, address: title },
    policy: {
      ...bad.policy,
      url: addresses(),
      revision: sound.policy.revision ?? "1",
      documents: [...(bad.policy.documents ?? []), { title, url: addresses(), clause: markup }],
    },
    withdrawal: { ...(bad.withdrawal as NonNullable<Config["withdrawal"]>), route: "form", address: scriptAddress },
    services: [
      {
        id: "player",
        purpose: "analytics",
        title,
        description: title,
        hosts: ["player.example"],
        cookies: [{ name: `_p${markup}*` }],
      },
      { id: "told", purpose: "analytics", title, hosts: ['told.example"><script>run(1)</script>'], globals: [markup] },
    ],
    gate: { guard: true, lock: { allow: ["'self'", "data:", `https://a.example${markup}`] } },
  };
}
