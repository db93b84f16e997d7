import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { headSnippet, lockSnippet } from "@kelisim/browser/snippets";
import type { Config } from "@kelisim/core";
import type { Json } from "./config.ts";
import type { PageHooks } from "./hooks.ts";

const guard = fileURLToPath(new URL("../../packages/kelisim/dist/kelisim-head.js", import.meta.url));

/** What the SDK wants first in a page's head, by the page's config. */
export async function headPieces(json: Json, path: string, hooks: PageHooks): Promise<string> {
  const config = json as unknown as Config;
  const pieces: string[] = [];
  if (hooks.head === "none") return "";
  if (config.gate?.lock) {
    const lock = lockSnippet(config, { path, nonce: hooks.nonce });
    pieces.push(hooks.head === "open" ? lock.replace("<noscript></noscript>", "") : lock);
  }
  if (config.gate?.guard) pieces.push(headSnippet(config, await readFile(guard, "utf8"), hooks.nonce));
  return pieces.join("\n");
}
