import type { Command } from "commander";
import { soundConfig } from "../check-config.ts";
import { readConfigFile } from "../config-file.ts";
import type { Io } from "../io.ts";
import { textsPage } from "../texts/page.ts";
import { sectionsOf } from "../texts/sections.ts";
import { writeFiles } from "../write-files.ts";

interface TextsFlags {
  readonly out: string;
  readonly force?: boolean;
}

export function addTexts(program: Command, io: Io): void {
  program
    .command("texts")
    .description("Write every text that a visitor can see as one page to print, Kazakh beside Russian.")
    .argument("[config]", "a .json or .jsonc file; kelisim.config.jsonc or .json if left out")
    .requiredOption("--out <file>", "HTML file to write")
    .option("--force", "write over a file that is there")
    .addHelpText("after", "\nExample:\n  kelisim texts --out texts.html")
    .action((path: string | undefined, flags: TextsFlags) => writeTexts(io, path, flags));
}

export async function writeTexts(io: Io, path: string | undefined, { out, force = false }: TextsFlags): Promise<void> {
  const config = soundConfig(await readConfigFile(io, path));
  const sections = sectionsOf(config, io.now());
  await writeFiles(
    io,
    new Map([[out, textsPage(config, sections, { now: io.now(), version: io.parts.version })]]),
    force,
  );
  const count = sections.reduce((sum, { rows }) => sum + rows.length, 0);
  io.out(`${io.colors.green("✓")} ${out} (${count} texts)\n`);
}
