import type { Command } from "commander";
import { checkConfig, listing } from "../check-config.ts";
import { readConfigFile } from "../config-file.ts";
import { Fault } from "../fault.ts";
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
export async function check(io: Io, path: string | undefined, flags: CheckFlags): Promise<number> {
  const { strict = false, json = false } = flags;
  if (json) return checkAsJson(io, path, strict);
  const file = await readConfigFile(io, path);
  const checked = checkConfig(file, strict);
  if ("problems" in checked) {
    io.err(`${listing(file.name, checked.problems)}\n`);
    return 1;
  }
  io.out(`${io.colors.green("✓")} ${file.name} has no problems.\n`);
  for (const item of checked.config.pending ?? [])
    io.out(`${io.colors.yellow("!")} Pending: ${item.path}. ${item.why}\n`);
  return 0;
}

/** A file that cannot be read is told of in the same form, so that a program need not read messages. */
async function checkAsJson(io: Io, path: string | undefined, strict: boolean): Promise<number> {
  const say = (result: object): void => io.out(`${JSON.stringify(result, null, 2)}\n`);
  try {
    const file = await readConfigFile(io, path);
    const checked = checkConfig(file, strict);
    const problems = "problems" in checked ? checked.problems : [];
    const pending = "config" in checked ? (checked.config.pending ?? []) : [];
    say({ file: file.name, ok: problems.length === 0, problems, pending });
    return problems.length ? 1 : 0;
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    const problem = { path: "", problem: cause.message, fix: cause.fix, ...cause.at };
    say({ file: path ?? null, ok: false, problems: [problem], pending: [] });
    return cause.code;
  }
}
