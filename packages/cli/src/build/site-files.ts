import { type Config, languagesOf, recordTerms } from "@kelisim/core";
import type { Parts } from "../io.ts";
import { bannerTerms } from "./banner-terms.ts";
import { pageConfig } from "./page-config.ts";
import { aroundScript, beforeModule, withoutMap } from "./with-terms.ts";

/** Files that only some configs want; a file that is not here goes to every site. */
const wanted: Readonly<Record<string, (config: Config) => boolean>> = {
  "kelisim-en.js": (config) => languagesOf(config).includes("en"),
  "kelisim-bridge.js": ({ recordIn }) => recordIn === "app",
  "kelisim-data.js": ({ agreements, withdrawal, rights, policy }) =>
    Boolean(agreements?.length || withdrawal || rights?.length || policy.objection),
};

/** The files that some code loads by itself, as it names them, without those that this config never asks for. */
export function partsOf(code: string, config: Config): string[] {
  // As a text of its own; messages name other files.
  const loaded = [...code.matchAll(/["'`](kelisim-[a-z]+\.js)["'`]/g)].map(([, name = ""]) => name);
  const named = [...new Set(loaded)].sort();
  return named.filter((name) => wanted[name]?.(config) ?? true);
}

/** The cookie that tells whether the visitor may have chosen; none where an app keeps the record. */
export const recordCookie = (config: Config): string => recordTerms(config).cookie;

/** What `kelisim.js` has to know before the core, and with it the config, is there. */
const siteTerms = (config: Config) => ({ cookie: recordCookie(config), ...(config.files && { files: config.files }) });

/** The SDK's files for one operator, by name; `kelisim.js` first. */
export async function siteFiles(parts: Parts, config: Config): Promise<Map<string, string>> {
  const built = (name: string): Promise<string> => parts.read(`built/${name}`);
  const core = await built("kelisim-core.js");
  const files = new Map([
    ["kelisim.js", aroundScript(await built("kelisim.js"), "kelisimSite", siteTerms(config))],
    ["kelisim-banner.js", beforeModule(await built("kelisim-banner.js"), "kelisimBanner", bannerTerms(config))],
    ["kelisim-core.js", beforeModule(core, "kelisimConfig", pageConfig(config))],
  ]);
  for (const name of partsOf(core, config)) if (!files.has(name)) files.set(name, withoutMap(await parts.read(name)));
  return files;
}
