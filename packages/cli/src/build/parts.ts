import type { Config } from "@kelisim/core";
import type { Parts } from "../io.ts";
import { withConfig, withoutMap } from "./with-config.ts";

/** Files that only some configs want; a file that is not here goes to every site. */
const wanted: Readonly<Record<string, (config: Config) => boolean>> = {
  "kelisim-bridge.js": ({ recordIn }) => recordIn === "app",
  "kelisim-data.js": ({ agreements, withdrawal, rights, policy }) =>
    Boolean(agreements?.length || withdrawal || rights?.length || policy.objection),
};

/** The files that `kelisim.js` loads by itself, as the script names them, without those that this config never asks for. */
export function partsOf(script: string, config: Config): string[] {
  // As a text of its own; messages name other files.
  const loaded = [...script.matchAll(/["'`](kelisim-[a-z]+\.js)["'`]/g)].map(([, name = ""]) => name);
  const named = [...new Set(loaded)].sort();
  return named.filter((name) => wanted[name]?.(config) ?? true);
}

/** The SDK's files for one operator, by name; `kelisim.js` first. */
export async function siteFiles(parts: Parts, config: Config): Promise<Map<string, string>> {
  const script = await parts.read("kelisim.js");
  const files = new Map([["kelisim.js", withConfig(script, config)]]);
  for (const name of partsOf(script, config)) files.set(name, withoutMap(await parts.read(name)));
  return files;
}
