import type { Command } from "commander";
import { checkConfig, listing } from "../check-config.ts";
import { readConfigFile } from "../config-file.ts";
import type { Io } from "../io.ts";

interface CheckFlags {
  readonly strict?: boolean;
  readonly json?: boolean;
}

export function addCheck(program: Command, io: Io, end: (code: number) => void): void {
  program
    .command("check")
    .description("Find every problem of a config at once.")
    .argument("[config]", "a .json or .jsonc file; kelisim.config.jsonc or .json if left out")
    .option("--strict", "also refuse what is pending and what a site in use needs")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExit code: 0 if nothing is wrong, 1 if the config has problems, 2 if it cannot be read.\n\nExample:\n  kelisim check kelisim.config.jsonc --strict",
    )
    .action(async (path: string | undefined, flags: CheckFlags) => end(await check(io, path, flags)));
}

/** @returns the exit code */
export async function check(
  io: Io,
  path: string | undefined,
  { strict = false, json = false }: CheckFlags,
): Promise<number> {
  const file = await readConfigFile(io, path);
  const checked = checkConfig(file, strict);
  const problems = "problems" in checked ? checked.problems : [];
  const pending = "config" in checked ? (checked.config.pending ?? []) : [];
  if (json) {
    io.out(`${JSON.stringify({ file: file.name, ok: problems.length === 0, problems, pending }, null, 2)}\n`);
  } else if (problems.length) {
    io.err(`${listing(file.name, problems)}\n`);
  } else {
    io.out(`${io.colors.green("✓")} ${file.name} has no problems.\n`);
    for (const item of pending) io.out(`${io.colors.yellow("!")} Pending: ${item.path}. ${item.why}\n`);
  }
  return problems.length ? 1 : 0;
}
