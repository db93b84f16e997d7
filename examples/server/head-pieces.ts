import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import {
  headSnippet,
  lockSnippet,
  permissionsSnippet,
  signalsSnippet,
  standInsSnippet,
  trialSnippet,
} from "@kelisim/browser/snippets";
import type { Config } from "@kelisim/core";
import type { Json } from "./config.ts";
import type { PageHooks } from "./hooks.ts";

const textOf = (file: string): Promise<string> =>
  readFile(fileURLToPath(new URL(`../../packages/kelisim/dist/${file}`, import.meta.url)), "utf8");

/** What the SDK wants first in a page's head, by the page's config. */
export async function headPieces(json: Json, path: string, hooks: PageHooks): Promise<string> {
  const config = json as unknown as Config;
  const pieces: string[] = [];
  // A broken config, which a test asks for, has no head.
  if (!Array.isArray(config.services)) return "";
  if (hooks.head === "none") return "";
  if (config.gate?.lock) {
    const lock = lockSnippet(config, { path, nonce: hooks.nonce });
    pieces.push(hooks.head === "open" ? lock.replace(/<meta data-kelisim-lock[^>]*>$/, "") : lock);
  }
  pieces.push(trialSnippet(config, await textOf("kelisim-trial.js"), { path, nonce: hooks.nonce }));
  pieces.push(permissionsSnippet(config, await textOf("kelisim-permissions.js"), hooks.nonce));
  pieces.push(signalsSnippet(config, await textOf("kelisim-signals.js"), hooks.nonce));
  if (config.gate?.guard) pieces.push(headSnippet(config, await textOf("kelisim-head.js"), hooks.nonce));
  if (Array.isArray(config.purposes))
    pieces.push(standInsSnippet(config, await textOf("kelisim-stand-ins.js"), hooks.nonce));
  return pieces.filter(Boolean).join("\n");
}
