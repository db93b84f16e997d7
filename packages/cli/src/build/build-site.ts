import type { Config } from "@kelisim/core";
import type { Parts } from "../io.ts";
import { type HeadOptions, headPieces, snippetOf } from "./head-html.ts";
import { reportOf } from "./report.ts";
import { siteFiles } from "./site-files.ts";
import { warningsFor } from "./warnings.ts";

export interface Site {
  /** Texts by file name: the SDK's files, `snippet.html` and `report.txt`. */
  readonly files: ReadonlyMap<string, string>;
  readonly warnings: readonly string[];
}

/**
 * Everything an operator's site needs. The same config and the same SDK give the same bytes.
 * @param found warnings of the check of the config
 */
export async function buildSite(
  parts: Parts,
  config: Config,
  options: HeadOptions,
  found: readonly string[] = [],
): Promise<Site> {
  const files = await siteFiles(parts, config);
  const code = {
    trial: await parts.read("kelisim-trial.js"),
    permissions: await parts.read("kelisim-permissions.js"),
    signals: await parts.read("kelisim-signals.js"),
    head: await parts.read("kelisim-head.js"),
    standIns: await parts.read("kelisim-stand-ins.js"),
  };
  const pieces = headPieces(config, code, files, options);
  const warnings = [...found, ...warningsFor(config, options)];
  const report = reportOf({ config, files, pieces, warnings, version: parts.version, ...options });
  return { files: new Map([...files, ["snippet.html", snippetOf(pieces)], ["report.txt", report]]), warnings };
}
