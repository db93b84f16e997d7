import { extname } from "node:path";
import type { Command } from "commander";
import { checkConfig } from "../check-config.ts";
import { usualNames } from "../config-file.ts";
import { Fault } from "../fault.ts";
import { allAnswers, type InitFlags } from "../init/ask-answers.ts";
import { makeConfig } from "../init/make-config.ts";
import { notes } from "../init/notes.ts";
import { writeJsonc } from "../init/write-jsonc.ts";
import type { Io } from "../io.ts";
import { writeFiles } from "../write-files.ts";

interface Flags extends InitFlags {
  readonly out: string;
  readonly force?: boolean;
}

const listed = (text: string): string[] =>
  text
    .split(",")
    .map((id) => id.trim())
    .filter(Boolean);

export function addInit(program: Command, io: Io): void {
  program
    .command("init")
    .description("Make a config: asks what it has to know, or takes it from flags.")
    .option("--host <host>", "host of the site, such as my-shop.kz")
    .option("--id <id>", "short name in Latin letters (from the host if left out)")
    .option("--name-kk <name>", "name of the site in Kazakh (the host if left out)")
    .option("--name-ru <name>", "name of the site in Russian")
    .option("--controller-kk <name>", "legal person in Kazakh")
    .option("--controller-ru <name>", "legal person in Russian")
    .option("--bin <number>", "business number of the legal person (БСН, БИН)")
    .option("--policy-url <address>", "address of the privacy policy")
    .option("--services <ids>", "services of the catalogue, with commas between", listed)
    .option("--lock", "have the browser refuse everything that was not accepted (the usual answer)")
    .option("--no-lock", "leave the lock out")
    .option(
      "--strict-lock",
      "have the lock refuse what scripts of the site connect to as well, but for hosts that you name",
    )
    .option("--yes", "take the usual answer to what the flags leave open")
    .option("--out <file>", "file to write; a .json file has no comments", usualNames[0])
    .option("--force", "write over a file that is there")
    .addHelpText(
      "after",
      [
        "",
        "What only you can supply, and have not, is listed in the config as pending.",
        "",
        "Example:",
        "  kelisim init --host my-shop.kz --controller-kk '«Дүкен» ЖШС' --controller-ru 'ТОО «Дүкен»' \\",
        "    --services yandex-metrica,meta-pixel --yes",
      ].join("\n"),
    )
    .action((flags: Flags) => init(io, flags));
}

export async function init(io: Io, flags: Flags): Promise<void> {
  if (!/^\.jsonc?$/i.test(extname(flags.out)))
    throw new Fault(`${flags.out} is no name for a config.`, "End it with .json or .jsonc.");
  const config = makeConfig(await allAnswers(io, flags));
  const text = /c$/i.test(flags.out) ? writeJsonc(config, notes) : `${JSON.stringify(config, null, 2)}\n`;
  refuseFaults(config);
  await writeFiles(io, new Map([[flags.out, text]]), flags.force === true);
  io.out(`${io.colors.green("✓")} ${flags.out}\n`);
  for (const { path, why } of config.pending ?? []) io.out(`${io.colors.yellow("!")} Pending: ${path}. ${why}\n`);
  const named = flags.out === usualNames[0] ? "" : ` ${flags.out}`;
  io.out(`Read it through, then: kelisim check${named}\n`);
}

/** What was answered is checked like any config, before anything is written. */
function refuseFaults(config: object): void {
  const { errors } = checkConfig({ value: config, text: "" }, false);
  if (!errors.length) return;
  const items = errors.map(({ path, problem, fix }) => `${path}: ${problem}\n  ${fix}`);
  throw new Fault(
    ["These answers make no config:", ...items].join("\n\n"),
    "Nothing was written. Change the answers.",
    2,
  );
}
