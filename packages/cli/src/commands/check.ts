import type { Command } from "commander";
import { checkConfig, listing, placed } from "../check-config.ts";
import { readConfigFile } from "../config-file.ts";
import { Fault } from "../fault.ts";
import type { Io } from "../io.ts";

interface CheckFlags {
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly errorOnWarnings?: boolean;
}

export function addCheck(program: Command, io: Io, end: (code: number) => void): void {
  program
    .command("check")
    .description("Find every problem of a config at once.")
    .argument("[config]", "a .json or .jsonc file; kelisim.config.jsonc or .json if left out")
    .option("--strict", "also refuse what is pending and what a site in use needs")
    .option("--error-on-warnings", "end with 1 where there is a warning, too")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExit code: 0 if nothing is wrong, 1 if the config has problems, 2 if it cannot be read. A warning is no problem,\nunless you say --error-on-warnings.\n\nExample:\n  kelisim check kelisim.config.jsonc --strict",
    )
    .action(async (path: string | undefined, flags: CheckFlags) => end(await check(io, path, flags)));
}

/** @returns the exit code */
export async function check(io: Io, path: string | undefined, flags: CheckFlags): Promise<number> {
  const { strict = false, json = false, errorOnWarnings = false } = flags;
  if (json) return checkAsJson(io, path, { strict, errorOnWarnings });
  const file = await readConfigFile(io, path);
  const { config, errors, warnings } = checkConfig(file, strict);
  if (errors.length) io.err(`${listing(file.name, errors)}\n`);
  else io.out(`${io.colors.green("✓")} ${file.name} has no problems.\n`);
  for (const warning of warnings) io.err(`\n${io.colors.yellow("!")} ${placed(file.name, warning)}\n`);
  for (const item of config?.pending ?? []) io.out(`${io.colors.yellow("!")} Pending: ${item.path}. ${item.why}\n`);
  return exitCode(errors, warnings, errorOnWarnings);
}

function exitCode(errors: readonly object[], warnings: readonly object[], errorOnWarnings: boolean): number {
  return errors.length || (errorOnWarnings && warnings.length) ? 1 : 0;
}

/** A file that cannot be read is told of in the same form, so that a program need not read messages. */
async function checkAsJson(
  io: Io,
  path: string | undefined,
  { strict, errorOnWarnings }: Required<Omit<CheckFlags, "json">>,
): Promise<number> {
  const say = (result: object): void => io.out(`${JSON.stringify(result, null, 2)}\n`);
  try {
    const file = await readConfigFile(io, path);
    const { config, errors, warnings } = checkConfig(file, strict);
    const pending = config?.pending ?? [];
    say({ file: file.name, ok: errors.length === 0, problems: [...errors, ...warnings], pending });
    return exitCode(errors, warnings, errorOnWarnings);
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    const problem = { path: "", problem: cause.message, fix: cause.fix, severity: "error", ...cause.at };
    say({ file: path ?? null, ok: false, problems: [problem], pending: [] });
    return cause.code;
  }
}
