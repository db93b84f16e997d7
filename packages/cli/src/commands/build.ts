import { join } from "node:path";
import type { Command } from "commander";
import { baseAddress } from "../base-address.ts";
import { buildSite } from "../build/build-site.ts";
import { inOneLine, soundlyChecked } from "../check-config.ts";
import { readConfigFile } from "../config-file.ts";
import type { Io } from "../io.ts";
import { readSite } from "../site/read-site.ts";
import { saySite } from "../site/site-report.ts";
import { sitePath } from "../site-path.ts";
import { writeFiles } from "../write-files.ts";

interface BuildFlags {
  readonly out: string;
  readonly base: string;
  readonly path: string;
  readonly strict?: boolean;
  readonly force?: boolean;
  readonly site?: string;
}

export function addBuild(program: Command, io: Io): void {
  program
    .command("build")
    .description("Build the files for a site, and what to paste into the head of its pages.")
    .argument("[config]", "a .json or .jsonc file; kelisim.config.jsonc or .json if left out")
    .requiredOption("--out <folder>", "folder to write into")
    .option("--base <address>", "address at which the folder will be on the site", baseAddress, "/kelisim/")
    .option("--path <path>", "path of the pages, where services are let in on some pages only", sitePath, "/")
    .option("--site <folder>", "also read the site's HTML, CSS and scripts: what they ask other hosts for")
    .option("--strict", "refuse a config with anything pending")
    .option("--force", "write over files that are there")
    .addHelpText(
      "after",
      [
        "",
        "Writes kelisim.js, which carries the config, and what it loads when it needs it;",
        "snippet.html, to paste first into the head of every page; and report.txt, with sizes, hashes and warnings.",
        "",
        "Example:",
        "  kelisim build --out public/kelisim --base /kelisim/",
      ].join("\n"),
    )
    .action((path: string | undefined, flags: BuildFlags) => build(io, path, flags));
}

export async function build(io: Io, path: string | undefined, flags: BuildFlags): Promise<void> {
  const checked = soundlyChecked(await readConfigFile(io, path), flags.strict);
  const { files, warnings } = await buildSite(io.parts, checked.config, flags, checked.warnings.map(inOneLine));
  // Before anything is written, so that a folder that is not there stops it.
  const site = flags.site === undefined ? undefined : await readSite(io, flags.site, checked.config);
  const texts = new Map([...files].map(([name, text]) => [join(flags.out, name), text]));
  await writeFiles(io, texts, flags.force === true);
  for (const name of texts.keys()) io.out(`${io.colors.green("✓")} ${name}\n`);
  for (const warning of warnings) io.err(`${io.colors.yellow("!")} ${warning}\n`);
  if (site) saySite(io, site);
  io.out(`Put the folder on the site at ${flags.base} and paste snippet.html first into the head of every page.\n`);
}
