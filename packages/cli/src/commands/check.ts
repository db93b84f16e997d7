import type { Config } from "@kelisim/core";
import type { Command } from "commander";
import { type Checked, checkConfig, listing, placed } from "../check-config.ts";
import { type ConfigFile, readConfigFile } from "../config-file.ts";
import { Fault } from "../fault.ts";
import type { Io } from "../io.ts";
import { policyWarnings } from "../policy/compare.ts";
import { positionOf } from "../position.ts";
import { readSite, type SiteReading } from "../site/read-site.ts";
import { refusedHosts, saySite } from "../site/site-report.ts";

interface CheckFlags {
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly errorOnWarnings?: boolean;
  readonly site?: string;
  readonly policy?: string;
}

export function addCheck(program: Command, io: Io, end: (code: number) => void): void {
  program
    .command("check")
    .description("Find every problem of a config at once.")
    .argument("[config]", "a .json or .jsonc file; kelisim.config.jsonc or .json if left out")
    .option("--strict", "also refuse what is pending and what a site in use needs")
    .option("--error-on-warnings", "end with 1 where there is a warning, too")
    .option("--site <folder>", "also read the site's HTML, CSS and scripts: what they ask other hosts for")
    .option("--policy <file>", "also compare with the policy as plain text: its clauses, and how much it lists")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      "\nExit code: 0 if nothing is wrong, 1 if the config has problems, 2 if it cannot be read. A warning is no problem,\nunless you say --error-on-warnings.\n\nExample:\n  kelisim check kelisim.config.jsonc --strict --site public",
    )
    .action(async (path: string | undefined, flags: CheckFlags) => end(await check(io, path, flags)));
}

/** @returns the exit code */
export async function check(io: Io, path: string | undefined, flags: CheckFlags): Promise<number> {
  if (flags.json) return checkAsJson(io, path, flags);
  const { file, config, errors, warnings } = await checked(io, path, flags);
  if (errors.length) io.err(`${listing(file.name, errors)}\n`);
  else io.out(`${io.colors.green("✓")} ${file.name} has no problems.\n`);
  for (const warning of warnings) io.err(`\n${io.colors.yellow("!")} ${placed(file.name, warning)}\n`);
  for (const item of config?.pending ?? []) io.out(`${io.colors.yellow("!")} Pending: ${item.path}. ${item.why}\n`);
  const site = await siteOf(io, flags, config);
  if (site) saySite(io, site);
  return exitCode(errors, [...warnings, ...concerns(site)], flags);
}

/** The config by itself, and beside its policy where that is given. */
async function checked(
  io: Io,
  path: string | undefined,
  flags: CheckFlags,
): Promise<Checked & { readonly file: ConfigFile }> {
  const file = await readConfigFile(io, path);
  const alone = checkConfig(file, flags.strict === true);
  const beside = alone.config ? await policyWarnings(io, flags.policy, alone.config) : [];
  const placed = beside.map((one) => ({ ...one, ...positionOf(file.text, one.path) }));
  return { ...alone, file, warnings: [...alone.warnings, ...placed] };
}

function siteOf(io: Io, { site }: CheckFlags, config: Config | undefined): Promise<SiteReading> | undefined {
  return site !== undefined && config ? readSite(io, site, config) : undefined;
}

/** What of a site counts as a warning. */
const concerns = (site: SiteReading | undefined): object[] => (site ? [...refusedHosts(site), ...site.slips] : []);

function exitCode(errors: readonly object[], warnings: readonly object[], { errorOnWarnings }: CheckFlags): number {
  return errors.length || (errorOnWarnings && warnings.length) ? 1 : 0;
}

/** A file that cannot be read is told of in the same form, so that a program need not read messages. */
async function checkAsJson(io: Io, path: string | undefined, flags: CheckFlags): Promise<number> {
  const say = (result: object): void => io.out(`${JSON.stringify(result, null, 2)}\n`);
  try {
    const { file, config, errors, warnings } = await checked(io, path, flags);
    const site = await siteOf(io, flags, config);
    const pending = config?.pending ?? [];
    say({
      file: file.name,
      ok: errors.length === 0,
      problems: [...errors, ...warnings],
      pending,
      ...(site && { site }),
    });
    return exitCode(errors, [...warnings, ...concerns(site)], flags);
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    const problem = { path: "", problem: cause.message, fix: cause.fix, severity: "error", ...cause.at };
    say({ file: path ?? null, ok: false, problems: [problem], pending: [] });
    return cause.code;
  }
}
